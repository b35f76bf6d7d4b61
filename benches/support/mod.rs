//! Synthetic recordings with the mix of facets that real profiles have, the same for the same seed.

use habitus::model::{ArenaBuilder, Facet, FileId, Header, NodeFlags, Recording, RecordingKind, Tag};

/// A small generator of numbers; good enough for shapes.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Numbers {
        Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n.max(1)
    }
}

/// One dump of about `nodes` nodes. `core` of a hundred nodes are common to all seeds.
pub(crate) fn recording(nodes: usize, core: u64, seed: u64) -> Recording {
    let mut numbers = Numbers::new(7);
    let mut own = Numbers::new(seed + 1_000);
    let mut b = ArenaBuilder::with_capacity(nodes);
    while b.len() < nodes {
        while b.depth() > 2 + numbers.below(6) as usize {
            b.close();
        }
        let shared = numbers.below(100) < core;
        let tag = if shared { String::new() } else { format!("-{}", own.below(1 << 40)) };
        let number = numbers.below(5_000);
        let process = b.open(Facet::Process);
        b.set_name(process, &format!("/usr/lib/app{}/bin/tool{number}{tag}", number % 37));
        b.add_flags(process, NodeFlags::COUNTED | NodeFlags::RUNTIME);
        b.seen(process, 1_795_000_000_000_000_000 + number, 1_795_000_000_000_100_000 + number);
        for folder in 0..3 + numbers.below(3) {
            let id = b.open(Facet::File);
            b.set_name(id, ["etc", "usr", "var", "proc", "opt", "srv"][folder as usize % 6]);
            for file in 0..numbers.below(9) {
                let leaf = b.leaf(Facet::File, &format!("file-{}-{file}{tag}", numbers.below(20_000)), "");
                b.add_flags(leaf, NodeFlags::COUNTED);
            }
            b.close();
        }
        for call in 0..numbers.below(18) {
            let leaf = b.leaf(Facet::Syscall, &format!("call{}", call * 7 % 330), "");
            b.add_flags(leaf, NodeFlags::COUNTED);
        }
        if numbers.below(2) == 0 {
            let leaf = b.leaf(Facet::Dns, &format!("host{}{tag}.example.test", numbers.below(300)), "A");
            b.add_flags(leaf, NodeFlags::COUNTED);
        }
    }
    let tree = b.finish();
    let mut header = Header::new(RecordingKind::Dump);
    header.metadata.name = format!("activity-dump-{seed}");
    header.metadata.container_id = format!("container-{}", seed % 12);
    header.tags = [
        "image_name:bench/app".to_owned(),
        format!("image_tag:v{}", seed % 3),
        format!("host:h{}", seed % 5),
    ]
    .iter()
    .map(|tag| Tag::parse(tag))
    .collect();
    Recording::made(header, tree)
}

/// Whose it is.
pub(crate) fn observed(recording: &Recording, file: u32) -> habitus::learning::Observed {
    habitus::learning::Observed::of(recording, FileId(file), &format!("{file:012x}"), "")
}
