//! The first token, of which there is one, however many processes start at once on a fresh store.
//!
//! It is laid down in its file before it counts. Processes over one folder find each other's file and mean the same token;
//! those over one database enter theirs only if there is none yet, and whoever came too late takes its file away. Whoever dies in
//! between leaves a file that the next one goes on with.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use super::store::{NewToken, Store, StoreError};
use super::tokens;
use crate::api::Scope;
use crate::settings::paths;
use crate::text::sanitize;

/// The file in the state folder that holds the first token.
pub const FIRST_TOKEN: &str = "admin-token";
/// The most bytes of it.
const MOST: u64 = 1_000;
/// Who may read or write it beside the user.
const OTHERS: u32 = 0o077;

/// Why there is none.
#[derive(Debug, thiserror::Error)]
pub(super) enum FirstError {
    #[error("no first token could be made: {0}")]
    Store(#[from] StoreError),
    #[error("no first token could be made: {0}")]
    Token(#[from] tokens::TokenError),
    #[error("the first token cannot be written: {file}: {error}; it was not made")]
    File { file: String, error: io::Error },
}

/// Where there is no token yet, makes one that may all, into a file that only this user can read. Whether it did.
///
/// # Errors
/// It could not, and there is none.
pub(super) fn token(store: &dyn Store, state: &Path) -> Result<bool, FirstError> {
    if !store.tokens()?.is_empty() {
        return Ok(false);
    }
    let path = state.join(FIRST_TOKEN);
    let token = laid_down(&path)?;
    if store.first_token(&token)? {
        return Ok(true);
    }
    // Others were first: over the same folder, with the same token, or elsewhere with another one.
    if store.token(&token.id)?.is_none() {
        let _ = fs::remove_file(&path);
    }
    Ok(false)
}

/// The token that the file holds, made where there is none.
fn laid_down(path: &Path) -> Result<NewToken, FirstError> {
    let failed =
        |error: io::Error| FirstError::File { file: sanitize(&path.to_string_lossy()).into_owned(), error };
    let folder = path.parent().unwrap_or(Path::new("."));
    paths::make_private_folder(folder).map_err(failed)?;
    let (made, text) = tokens::invent("admin", &[Scope::Admin], None)?;
    // Whole or not at all: nobody reads half of it.
    let unfinished = folder.join(format!("{FIRST_TOKEN}.{}", made.id));
    let lay = || -> io::Result<Option<NewToken>> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
        file.write_all(format!("{text}\n").as_bytes())?;
        file.sync_all()?;
        for _ in 0..2 {
            match fs::hard_link(&unfinished, path) {
                Ok(()) => {
                    paths::sync_folder(folder);
                    return Ok(Some(made.clone()));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
            if let Some(known) = found(path)? {
                return Ok(Some(known));
            }
            // What lies there is no token, or others could have read it.
            fs::remove_file(path)?;
        }
        Ok(None)
    };
    let laid = lay();
    let _ = fs::remove_file(&unfinished);
    let changes = || io::Error::other("others change it all the time");
    laid.and_then(|token| token.ok_or_else(changes)).map_err(failed)
}

/// The token of a file that only this user can read.
fn found(path: &Path) -> io::Result<Option<NewToken>> {
    let file = fs::File::open(path)?;
    let about = file.metadata()?;
    let is_private = about.is_file() && about.mode() & OTHERS == 0;
    let mut text = String::new();
    let is_text = file.take(MOST).read_to_string(&mut text).is_ok();
    Ok(if is_private && is_text { tokens::of_text(text.trim(), "admin", &[Scope::Admin]) } else { None })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    use super::*;
    use crate::server::store::Sqlite;

    fn store(root: &Path) -> Sqlite {
        Sqlite::open(&root.join("habitus.db")).unwrap()
    }

    /// Whether what a file holds lets one in.
    fn opens(store: &dyn Store, path: &Path) -> bool {
        let text = fs::read_to_string(path).unwrap();
        let (id, secret) = tokens::parts(text.trim()).unwrap();
        store.token(id).unwrap().is_some_and(|token| tokens::is_valid(&token, secret, 1))
    }

    fn left(folder: &Path) -> Vec<PathBuf> {
        let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        all.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(FIRST_TOKEN)).collect()
    }

    #[test]
    fn however_many_start_at_once_there_is_one_and_the_file_says_it() {
        for is_one_folder in [true, false] {
            let root = tempfile::tempdir().unwrap();
            let folder = |at: usize| root.path().join(if is_one_folder { 0 } else { at }.to_string());
            drop(store(root.path()));
            let made: Vec<bool> = std::thread::scope(|scope| {
                let start = |at| (store(root.path()), folder(at));
                let threads: Vec<_> = (0..6)
                    .map(start)
                    .map(|(store, folder)| scope.spawn(move || token(&store, &folder).unwrap()))
                    .collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            assert_eq!(made.iter().filter(|made| **made).count(), 1, "{made:?}");
            let store = store(root.path());
            assert_eq!(store.tokens().unwrap().len(), 1);
            let files: Vec<_> = (0..6).flat_map(|at| left(&folder(at)).into_iter().take(1)).collect();
            assert!(!files.is_empty() && files.iter().all(|file| opens(&store, file)), "{files:?}");
            assert!(is_one_folder || files.len() == 1, "{files:?}");
            assert!(!token(&store, &folder(9)).unwrap());
        }
    }

    #[test]
    fn what_a_dying_process_left_is_gone_on_with() {
        let root = tempfile::tempdir().unwrap();
        let store = store(root.path());
        let laid = laid_down(&root.path().join(FIRST_TOKEN)).unwrap();
        assert!(token(&store, root.path()).unwrap());
        assert_eq!(store.tokens().unwrap()[0].token, laid);
        assert!(opens(&store, &root.path().join(FIRST_TOKEN)));
    }

    #[test]
    fn a_file_that_others_could_read_or_that_holds_no_token_is_not_believed() {
        let root = tempfile::tempdir().unwrap();
        let (store, path) = (store(root.path()), root.path().join(FIRST_TOKEN));
        let open = laid_down(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert_ne!(laid_down(&path).unwrap(), open);
        fs::write(&path, "nothing").unwrap();
        assert!(token(&store, root.path()).unwrap());
        assert!(opens(&store, &path));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(left(root.path()), [path]);
    }

    #[test]
    fn where_the_file_cannot_be_written_there_is_no_token() {
        let root = tempfile::tempdir().unwrap();
        let store = store(root.path());
        let state = root.path().join("a-file");
        fs::write(&state, "").unwrap();
        assert!(matches!(token(&store, &state), Err(FirstError::File { .. })));
        assert!(store.tokens().unwrap().is_empty());
    }
}
