//! What a backend tells of itself: who one is there and may do, and what waits there.

use super::asking::RemoteError;
use crate::api::Intake;
use crate::fleet::{Cancel, Fleet};

impl Fleet {
    /// Asks a backend who the user is and what the user may do; the view has it then. Waits for the network.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn ask_who(&self, backend: usize, cancel: &Cancel) -> Result<(), RemoteError> {
        let shared = &self.shared;
        let remote = shared.options.backends.get(backend).ok_or(RemoteError::NotFound)?;
        let me = remote.whoami(cancel);
        let done = match me {
            Ok(me) => {
                shared.remote.had(backend, me.from);
                match shared.desk.is_there() {
                    true => super::desk::known(shared, me),
                    false => shared.remote.me(backend, me.value),
                }
                Ok(())
            }
            Err(error) => {
                shared.remote.failed(backend, &error);
                Err(error)
            }
        };
        shared.publish_if_remote_changed();
        done
    }

    /// What waits at a backend to be looked at, and the first of what was set aside. Waits for the network.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn intake(&self, backend: usize, cancel: &Cancel) -> Result<Intake, RemoteError> {
        let shared = &self.shared;
        let remote = shared.options.backends.get(backend).ok_or(RemoteError::NotFound)?;
        let intake = remote.intake(cancel);
        match &intake {
            Ok(had) => shared.remote.had(backend, had.from),
            Err(error) => shared.remote.failed(backend, error),
        }
        shared.publish_if_remote_changed();
        intake.map(|had| had.value)
    }

    /// As if a backend had told that it learned an open workload anew.
    #[cfg(test)]
    pub(crate) fn learned_anew(&self, workload: &str) {
        self.shared.remote.newer(workload, true);
        self.shared.publish_if_remote_changed();
    }
}
