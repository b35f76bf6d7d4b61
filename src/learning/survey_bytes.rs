//! A frozen survey as bytes: so that a workload can be listed where its profile is not at hand.
//!
//! A mark and a version, then one gzip stream: observations, what each shows of how exposed the workload is, the sets of
//! observations, and how many behaviours were seen in which. Whatever is read is checked against what stands before it.

use std::io::Write;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::SurveyView;
use super::unzip::unzip;
use crate::model::{
    BadBytes, FACETS, Facet, FacetSet, FileId, Observation, ObservationKind, Packer, Posture, PresenceTrie,
    Status, Tag, UnixNanos, Unpacker,
};

/// How the bytes begin: what they are, and of which version.
const MARK: &[u8; 4] = b"HSV\x01";
/// The most bytes of one, decompressed.
const MOST_BYTES: u64 = 256 << 20;

/// Why bytes are no survey.
#[derive(Debug, thiserror::Error)]
pub enum SurveyBytesError {
    /// They begin otherwise: something else, or of a newer version.
    #[error("this is no survey of a version that is known here")]
    Unknown,
    /// They cannot be decompressed.
    #[error("the survey cannot be decompressed: {0}")]
    Compressed(#[from] std::io::Error),
    /// It is too large.
    #[error("the survey has more than {MOST_BYTES} bytes")]
    TooLarge,
    /// Something in it cannot be.
    #[error("the survey is damaged: {0}")]
    Bad(#[from] BadBytes),
}

/// What of an observation is there or holds, a bit each, in this order.
fn flags(o: &Observation) -> [bool; 11] {
    [
        o.kind == ObservationKind::Aggregate,
        o.instance.is_some(),
        o.host.is_some(),
        o.start.is_some(),
        o.end.is_some(),
        o.first_seen.is_some(),
        o.last_seen.is_some(),
        o.status.is_some(),
        o.cut,
        o.superseded,
        o.quarantined,
    ]
}

fn pack_observation(o: &Observation, time: &mut u64, into: &mut Packer) {
    into.number(flags(o).iter().enumerate().map(|(bit, is)| u64::from(*is) << bit).sum());
    into.text(&o.name);
    into.text(&o.version);
    o.instance.iter().chain(&o.host).for_each(|text| into.text(text));
    for at in [o.start, o.end, o.first_seen, o.last_seen].into_iter().flatten() {
        into.near(at.0, *time);
        *time = at.0;
    }
    if let Some(status) = o.status {
        into.number(status as u64);
    }
    into.number(u64::from(o.file.0));
    let recorded = FACETS.iter().filter(|spec| o.recorded.contains(spec.facet));
    into.number(recorded.map(|spec| 1 << spec.facet as u64).sum());
    into.number(o.tags.len() as u64);
    for tag in o.tags.iter() {
        into.text(&tag.key);
        into.text(&tag.value);
    }
}

fn unpack_observation(time: &mut u64, from: &mut Unpacker<'_>) -> Result<Observation, BadBytes> {
    let flags = from.number()?;
    let is = |bit: u32| flags & (1 << bit) != 0;
    let name = from.text()?.to_owned();
    let version = from.text()?.to_owned();
    let mut texts = [None, None];
    for (text, bit) in texts.iter_mut().zip(1..) {
        *text = is(bit).then(|| from.text()).transpose()?.map(str::to_owned);
    }
    let mut times = [None; 4];
    for (at, bit) in times.iter_mut().zip(3..) {
        if is(bit) {
            *time = from.near(*time)?;
            *at = Some(UnixNanos(*time));
        }
    }
    let status = is(7).then(|| from.number()).transpose()?;
    let status = status.map(|number| {
        let known = Status::ALL.into_iter().find(|status| *status as u64 == number);
        known.ok_or(from.bad("no status"))
    });
    let status = status.transpose()?;
    let file = FileId(from.small()?);
    let recorded = from.number()?;
    let recorded: FacetSet = Facet::all().filter(|facet| recorded & (1 << *facet as u64) != 0).collect();
    let mut tags = Vec::new();
    for _ in 0..from.count()? {
        tags.push(Tag { key: from.text()?.to_owned(), value: from.text()?.to_owned() });
    }
    let [instance, host] = texts;
    let [start, end, first_seen, last_seen] = times;
    Ok(Observation {
        kind: if is(0) { ObservationKind::Aggregate } else { ObservationKind::Snapshot },
        name,
        version,
        instance,
        host,
        start,
        end,
        first_seen,
        last_seen,
        tags: tags.into_iter().collect(),
        status,
        file,
        recorded,
        cut: is(8),
        superseded: is(9),
        quarantined: is(10),
    })
}

impl SurveyView {
    /// The survey as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut into = Packer::default();
        into.number(self.observations.len() as u64);
        let mut time = 0;
        self.observations.iter().for_each(|o| pack_observation(o, &mut time, &mut into));
        // Those of one file share what it shows: each says how many before it that stands, or 0 and then what it is.
        let mut last: Option<&Arc<Posture>> = None;
        for posture in self.postures.iter() {
            let again = last.is_some_and(|last| Arc::ptr_eq(last, posture));
            into.number(u64::from(again));
            if !again {
                posture.pack(&mut into);
            }
            last = Some(posture);
        }
        self.trie.pack(&mut into);
        into.number(self.histogram.len() as u64);
        for (facet, set, n) in self.histogram.iter() {
            into.number(*facet as u64);
            into.number(set.index() as u64);
            into.number(*n);
        }
        let mut gz = GzEncoder::new(MARK.to_vec(), Compression::default());
        // A vector takes everything.
        let written = gz.write_all(&into.finish()).and_then(|()| gz.finish());
        written.unwrap_or_default()
    }

    /// The survey of bytes.
    ///
    /// # Errors
    /// They are none, or are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<SurveyView, SurveyBytesError> {
        let packed = bytes.strip_prefix(MARK).ok_or(SurveyBytesError::Unknown)?;
        let plain = unzip(packed, MOST_BYTES)?;
        if plain.len() as u64 > MOST_BYTES {
            return Err(SurveyBytesError::TooLarge);
        }
        let mut from = Unpacker::new(&plain);
        let count = from.count()?;
        let mut time = 0;
        let mut observations = Vec::new();
        for _ in 0..count {
            observations.push(unpack_observation(&mut time, &mut from)?);
        }
        let mut postures: Vec<Arc<Posture>> = Vec::new();
        for _ in 0..count {
            let posture = match (from.number()?, postures.last()) {
                (0, _) => Arc::new(Posture::unpack(&mut from)?),
                (1, Some(last)) => Arc::clone(last),
                _ => return Err(from.bad("the same as what does not stand before").into()),
            };
            postures.push(posture);
        }
        let trie = PresenceTrie::unpack(&mut from, count)?;
        let mut histogram = Vec::new();
        let mut all = 0_u64;
        for _ in 0..from.count()? {
            let facet = from.number()?;
            let facet = Facet::all().find(|known| *known as u64 == facet).ok_or(from.bad("no facet"))?;
            let set = trie.set(from.small()?).ok_or(from.bad("a set that is not there"))?;
            let n = from.number()?;
            all = all.checked_add(n).ok_or(from.bad("more behaviours than can be counted"))?;
            histogram.push((facet, set, n));
        }
        from.end()?;
        Ok(SurveyView {
            observations: Arc::new(observations),
            postures: Arc::new(postures),
            trie: Arc::new(trie),
            histogram: Arc::new(histogram),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::bufread::GzDecoder;
    use proptest::prelude::*;

    use super::super::{IdentityKey, Observed, Survey};
    use super::*;
    use crate::model::{ArenaBuilder, Header, NodeFlags, Recording, RecordingKind, Selection};
    use crate::settings::CountUnits;

    /// A survey of so many recordings, of which each shows the executables of its list.
    fn survey(recordings: &[Vec<u8>]) -> Survey {
        let (mut survey, key) = (Survey::default(), IdentityKey::random());
        for (at, names) in recordings.iter().enumerate() {
            let mut builder = ArenaBuilder::default();
            for name in names {
                let node = builder.leaf(Facet::Process, &format!("/bin/{name}"), "");
                builder.add_flags(node, NodeFlags::COUNTED);
            }
            let mut recording = Recording::made(Header::new(RecordingKind::Dump), builder.finish());
            recording.privileges.ran_as(at as u32);
            let mut observed = Observed::of(&recording, FileId(at as u32), "", &at.to_string());
            for o in &mut observed.observations {
                o.start = (at % 3 > 0).then_some(UnixNanos(1_795_000_000_000_000_000 - at as u64));
                o.instance = (at % 2 > 0).then(|| format!("c{at}"));
                o.tags.insert(Tag::parse("team:web"));
            }
            survey.add(&recording, &observed, key);
        }
        survey
    }

    fn same(one: &SurveyView, other: &SurveyView) {
        assert_eq!(one.observations(), other.observations());
        assert_eq!(one.histogram, other.histogram);
        assert_eq!(one.postures, other.postures);
        let of = one.observations();
        for at in 0..of.len() as u32 {
            let selection = Selection::from_fn(of.len(), |id| id.0 != at);
            assert_eq!(one.counts(&selection), other.counts(&selection));
            assert_eq!(one.seen_once(&selection), other.seen_once(&selection));
            assert_eq!(one.posture(&selection), other.posture(&selection));
            let units = CountUnits::Auto;
            assert_eq!(one.found_again(&selection, units), other.found_again(&selection, units));
        }
    }

    proptest! {
        #[test]
        fn a_survey_comes_back_as_it_was(recordings in prop::collection::vec(prop::collection::vec(0_u8..9, 0..6), 0..7)) {
            let view = survey(&recordings).view();
            same(&view, &SurveyView::from_bytes(&view.to_bytes()).unwrap());
        }

        #[test]
        fn what_is_damaged_is_told_and_stops_nobody(at in 0_usize..400, to in any::<u8>(), cut in any::<bool>()) {
            let view = survey(&[vec![1, 2], vec![2, 3], vec![1, 3]]).view();
            let mut plain = Vec::new();
            GzDecoder::new(&view.to_bytes()[4..]).read_to_end(&mut plain).unwrap();
            let at = at % plain.len();
            plain[at] = to;
            if cut {
                plain.truncate(at);
            }
            let mut gz = GzEncoder::new(MARK.to_vec(), Compression::fast());
            gz.write_all(&plain).unwrap();
            if let Ok(read) = SurveyView::from_bytes(&gz.finish().unwrap()) {
                let selection = Selection::all(read.observations());
                let _ = (read.counts(&selection), read.posture(&selection), read.novelty(&selection));
            }
        }
    }

    #[test]
    fn what_is_no_survey_is_told() {
        assert!(matches!(SurveyView::from_bytes(b"HSV\x02rest"), Err(SurveyBytesError::Unknown)));
        assert!(SurveyView::from_bytes(MARK).is_err());
    }
}
