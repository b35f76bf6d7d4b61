//! JSON that is sent: read whole within a small bound, and refused in the one shape of errors.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::{App, Failed};
use crate::api::Code;
use crate::text::sanitize;

/// The most bytes of what people decide, settings among it.
const MOST: usize = 1 << 20;

/// The JSON of a request.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Failed;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failed> {
        let mut body = app.door.limits().pace.of(request.into_body().into_data_stream());
        let mut bytes = Vec::new();
        while let Some(piece) = body.next().await? {
            if bytes.len() + piece.len() > MOST {
                return Err(Failed::new(Code::TooLarge, format!("it has more than {MOST} bytes"), ""));
            }
            bytes.extend_from_slice(&piece);
        }
        serde_json::from_slice(&bytes).map(Body).map_err(|error| {
            let why = format!("the body is not what is asked for: {}", sanitize(&error.to_string()));
            Failed::new(Code::BadRequest, why, "see /api/v1/openapi.json")
        })
    }
}
