//! What rules are raised on while a script plays, and the scripts of signals.

use super::event::{Actor, Deed, Raised};
use super::scene::{Chance, Running, SECOND, Scene, Seen};
use super::script::{Step, Twin, parse};

impl Scene<'_> {
    /// The process of a step that gets no node of its own.
    pub(super) fn twin(&mut self, step: &Step, seen: &Seen) -> Twin {
        // A chain of its own: what events say of it changes nothing of the dumps.
        let own = Chance::new(self.fleet.seed, &[&self.container, &self.day, &step.words.join(" ")]);
        let left = std::mem::replace(&mut self.chance, own);
        let argv = step.words[2..].iter().map(|word| self.fill(word)).collect();
        let pid = self.pid + 10 + self.chance.below(400);
        self.chance = left;
        Twin { argv, at: seen[0].1, pid }
    }

    /// A process as events tell of it.
    pub(super) fn actor(&mut self, path: &str, step: &Step, process: &Twin, parent: &Running) -> Actor {
        let options = &step.options;
        let user = options.get("user").unwrap_or(&parent.user).to_owned();
        Actor {
            file: self.file(path, step, "root", true),
            credentials: self.credentials(step, &user),
            argv: process.argv.clone(),
            pid: process.pid,
            started: process.at,
            tty: options.get("tty").unwrap_or_default().to_owned(),
            session: options.get("session").unwrap_or_default().to_owned(),
            truncated: options.has("truncated"),
            replaces: options.has("replaces"),
            outside: options.has("outside"),
        }
    }

    /// Who did it: the process, or the twin that it stands for as well.
    pub(super) fn line_of(running: &Running, twin: Option<&Twin>, at: u64) -> Vec<Actor> {
        let mut line = running.line.clone();
        if let (Some(twin), Some(last)) = (twin, line.last_mut()) {
            last.argv.clone_from(&twin.argv);
            last.pid = twin.pid;
            last.started = twin.at.min(at - SECOND / 50);
        }
        line
    }

    /// Raises the rule of a step.
    pub(super) fn raise(&mut self, step: &Step, at: u64, line: Vec<Actor>, deed: Deed) {
        let Some(rule) = step.options.get("rule") else { return };
        if !self.profile {
            self.raised.push(Raised { rule: rule.to_owned(), at, line, deed });
        }
    }

    /// Plays the script of a signal: one line below the other, the last one is what the rule was raised on. What is
    /// `snapshot` was started with the container, everything else shortly before.
    pub(crate) fn play_line(&mut self, rule: &str, script: &str, at: u64) {
        let steps = parse(script);
        let (mut depth, mut below) = (0, &steps);
        while let Some(step) = below.first() {
            (depth, below) = (depth + 1, &step.steps);
        }
        let mut running = Running { pid: 1, user: "root".to_owned(), seen: Seen::new(), line: Vec::new() };
        let mut level = &steps;
        while let Some(step) = level.first() {
            depth -= 1;
            let words: Vec<String> = step.words[1..].iter().map(|word| self.fill(word)).collect();
            let last = step.steps.is_empty();
            if step.words[0] == "exec" {
                self.pid += 1 + self.chance.below(9);
                let earlier = depth * (SECOND / 4 + self.chance.below(SECOND));
                let started = if step.options.has("snapshot") {
                    self.started + self.pid % 1000 * 1_000_000
                } else {
                    at - earlier
                };
                let twin = Twin { argv: words[1..].to_vec(), at: started, pid: self.pid };
                let actor = self.actor(&words[0], step, &twin, &running);
                running.user = step.options.get("user").unwrap_or(&running.user).to_owned();
                running.line.push(actor);
            }
            if last {
                let deed = match step.words[0].as_str() {
                    "exec" => Deed::Exec,
                    "open" => {
                        let path = self.on_this_machine(&words[1]);
                        Deed::Open { how: words[0].clone(), file: self.file(&path, step, "root", false) }
                    }
                    "dns" => Deed::Dns { kind: words[0].clone(), name: words[1].clone() },
                    "imds" => Deed::Imds(self.imds(&words)),
                    "does" => Deed::Other {
                        operation: words[0].clone(),
                        file: words.get(1).map(|path| self.file(path, step, "root", false)),
                    },
                    other => panic!("no signal is raised on `{other}`"),
                };
                self.raised.push(Raised { rule: rule.to_owned(), at, line: running.line.clone(), deed });
            }
            level = &step.steps;
        }
    }
}
