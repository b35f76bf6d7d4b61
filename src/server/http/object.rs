//! An object as an answer: a small one whole, with its length; of a large one as much as is taken, piece by piece.

use std::io::{self, Read};

use axum::body::Body;

use super::{App, Failed, access};
use crate::server::objects::{ObjectError, Reading};

/// The most bytes of an object that is answered.
const MOST_BYTES: u64 = 1 << 30;
/// An object of fewer bytes is answered whole; of others so many are read at first.
const WHOLE: usize = 1 << 20;
/// The bytes of a piece after that.
const PIECE: usize = 128 << 10;

/// The body of an answer that is an object, or one that is packed as gzip.
pub(super) async fn body(app: &App, key: String, gzip: bool) -> Result<Body, Failed> {
    access::hold(app, WHOLE as u64)?;
    let (reading, first) = app
        .blocking(move |app| {
            let plain = app.objects.pieces(&key, MOST_BYTES)?;
            let reading: Reading = match gzip {
                true => Box::new(flate2::read::GzEncoder::new(plain, flate2::Compression::fast())),
                false => plain,
            };
            // What is wrong with the beginning is said in place of it.
            piece(reading, WHOLE).map_err(ObjectError::from).map_err(Failed::from)
        })
        .await?;
    let Some(reading) = reading else { return Ok(Body::from(first)) };
    // The piece that was read, or what is read next, or nothing more.
    let begin = Some(Next::Ready(first, Some(reading)));
    let rest = futures_util::stream::unfold(begin, |next| async {
        match next? {
            Next::Ready(piece, reading) => Some((Ok(piece), reading.map(Next::Read))),
            Next::Read(reading) => match read(reading).await {
                Ok((reading, piece)) => Some((Ok(piece), reading.map(Next::Read))),
                Err(error) => {
                    tracing::warn!(%error, "an object broke off as it was answered");
                    Some((Err(error), None))
                }
            },
        }
    });
    Ok(Body::from_stream(rest))
}

/// What goes out next.
enum Next {
    Ready(Vec<u8>, Option<Reading>),
    Read(Reading),
}

async fn read(reading: Reading) -> io::Result<(Option<Reading>, Vec<u8>)> {
    tokio::task::spawn_blocking(move || piece(reading, PIECE)).await.map_err(io::Error::other)?
}

/// The next piece, and what is left, where that may be something.
fn piece(mut reading: Reading, most: usize) -> io::Result<(Option<Reading>, Vec<u8>)> {
    let mut piece = Vec::new();
    reading.by_ref().take(most as u64).read_to_end(&mut piece)?;
    Ok(((piece.len() == most).then_some(reading), piece))
}
