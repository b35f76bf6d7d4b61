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

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::super::tests::Lab;
    use super::*;
    use crate::api::Scope;

    #[tokio::test]
    async fn a_large_object_comes_in_pieces_and_a_small_one_with_its_length() {
        let lab = Lab::new();
        let token = lab.token(&[Scope::Read]);
        for (len, is_whole) in
            [(0, true), (7, true), (WHOLE, false), (WHOLE + 2 * PIECE, false), (3 * WHOLE + 7, false)]
        {
            let bytes: Vec<u8> =
                (0..len as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
            let hash = blake3::hash(&bytes).to_hex();
            lab.app.objects.put(&format!("dumps/{hash}"), &bytes).unwrap();
            let request = axum::http::Request::get(format!("/api/v1/dumps/{hash}"));
            let request = request.header("authorization", format!("Bearer {token}"));
            let answer = lab.ask(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status(), StatusCode::OK);
            let known = axum::body::HttpBody::size_hint(answer.body()).exact();
            assert_eq!(known, is_whole.then_some(len as u64));
            assert!(axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap() == bytes, "{len}");
        }
        let (status, _) = lab.get(&format!("/api/v1/dumps/{}", "0".repeat(64)), &token).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn what_is_packed_on_its_way_is_what_it_was() {
        let lab = Lab::new();
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|at| (at % 251) as u8).collect();
        let key = format!("profiles/{}", blake3::hash(&bytes).to_hex());
        lab.app.objects.put(&key, &bytes).unwrap();
        let packed =
            axum::body::to_bytes(body(&lab.app, key, true).await.unwrap(), usize::MAX).await.unwrap();
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut plain).unwrap();
        assert!(plain == bytes);
    }
}
