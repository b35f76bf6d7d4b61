//! Every error in the one shape of [`ApiError`], whoever found it.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::api::{ApiError, Code};
use crate::server::index::IndexError;
use crate::server::objects::ObjectError;
use crate::server::store::StoreError;

/// After how many seconds somebody should come back who was told that it does not work now.
const LATER: u64 = 5;

/// An error on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    error: ApiError,
    /// After how many seconds to come back, where it is no use before.
    retry_after: Option<u64>,
}

impl Failed {
    /// An error; `remedy` may be empty. What does not work now may do so a little later.
    pub fn new(code: Code, error: impl Into<String>, remedy: impl Into<String>) -> Failed {
        let retry_after = (code == Code::Unavailable).then_some(LATER);
        Failed { error: ApiError::new(code, error, remedy), retry_after }
    }

    /// There is no room now, or it was asked too often: come back after so many seconds.
    pub fn later(error: impl Into<String>, seconds: u64) -> Failed {
        let error = ApiError::new(Code::TooMany, error, "send it again after the time in Retry-After");
        Failed { error, retry_after: Some(seconds) }
    }

    /// The same, for whoever comes back after so many seconds.
    #[must_use]
    pub fn after(self, seconds: Option<u64>) -> Failed {
        Failed { retry_after: seconds, ..self }
    }

    /// What it says.
    #[must_use]
    pub fn error(&self) -> &ApiError {
        &self.error
    }
}

impl From<ApiError> for Failed {
    fn from(error: ApiError) -> Failed {
        Failed { error, retry_after: None }
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        let text = error.to_string();
        match error {
            StoreError::Moved(head) => {
                let error = ApiError::new(Code::Conflict, text, "look again and decide again");
                Failed { error: ApiError { head: Some(head), ..error }, retry_after: None }
            }
            StoreError::Unfit(_) => Failed::new(Code::Unreadable, text, ""),
            StoreError::Corrupt(_) => Failed::new(Code::Internal, text, "see the log of the server"),
            StoreError::Unavailable(_) | StoreError::Full(_) | StoreError::Newer { .. } => {
                Failed::new(Code::Unavailable, text, "it is tried again by itself; see /readyz")
            }
        }
    }
}

impl From<IndexError> for Failed {
    fn from(error: IndexError) -> Failed {
        match error {
            IndexError::Store(error) => error.into(),
            IndexError::Reading => {
                Failed::new(Code::Unavailable, error.to_string(), "it is tried again by itself; see /readyz")
            }
        }
    }
}

impl From<ObjectError> for Failed {
    fn from(error: ObjectError) -> Failed {
        let text = error.to_string();
        match error {
            ObjectError::None(_) => Failed::new(Code::NotFound, text, ""),
            ObjectError::BadKey(_) => Failed::new(Code::BadRequest, text, ""),
            ObjectError::Damaged(_) => Failed::new(Code::Internal, text, "see the log of the server"),
            _ => Failed::new(Code::Unavailable, text, "it is tried again by itself; see /readyz"),
        }
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.error.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.error)).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
