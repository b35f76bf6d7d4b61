//! Where a bucket is: `s3://BUCKET/PREFIX`, and of the environment what S3's own tools read.

use reqwest::Url;
use rusty_s3::{Bucket, UrlStyle};

use super::super::ObjectError;

/// How an address of a bucket begins.
pub(super) const SCHEME: &str = "s3://";
/// Where there is neither a region nor a need for one.
const REGION: &str = "us-east-1";
/// The longest prefix, in bytes.
const MAX_PREFIX: usize = 256;

/// What gives the value of a variable of the environment.
pub type Variable<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A part of a bucket.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) bucket: Bucket,
    /// Empty, or ends in `/`.
    pub(super) prefix: String,
    /// It is on this machine: no proxy knows of it.
    pub(super) is_here: bool,
    /// Nothing is encrypted on the way there.
    pub(super) is_plain: bool,
}

impl Place {
    /// Reads an address. The endpoint is that of `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`, else Amazon's of the region;
    /// the region is that of `AWS_REGION` or `AWS_DEFAULT_REGION`.
    pub(super) fn of(text: &str, variable: Variable<'_>) -> Result<Place, ObjectError> {
        let wrong = |what: &str| ObjectError::Setup(format!("{text:?}: {what}"));
        let rest = text.strip_prefix(SCHEME).ok_or_else(|| wrong("it does not begin with s3://"))?;
        let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        if !is_bucket(name) {
            return Err(wrong(
                "write s3://BUCKET/PREFIX, with the bucket in lower-case letters, digits, `-` and `.`",
            ));
        }
        let prefix = prefix.trim_end_matches('/');
        if !(prefix.is_empty() || is_plain_key(prefix)) || prefix.len() > MAX_PREFIX {
            return Err(wrong(
                "the prefix may have letters, digits, `-`, `_` and `.`, and single `/` between them",
            ));
        }
        let value = |names: [&str; 2]| {
            names
                .into_iter()
                .filter_map(variable)
                .map(|value| value.trim().to_owned())
                .find(|value| !value.is_empty())
        };
        let region = value(["AWS_REGION", "AWS_DEFAULT_REGION"]).unwrap_or_else(|| REGION.to_owned());
        if region.len() > 40 || !region.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(wrong("AWS_REGION holds no name of a region"));
        }
        let own = value(["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"]);
        // A name with a dot is in no certificate as a part of a host.
        let style = if own.is_some() || name.contains('.') { UrlStyle::Path } else { UrlStyle::VirtualHost };
        let address = own.unwrap_or_else(|| format!("https://s3.{region}.amazonaws.com"));
        let no_endpoint = || wrong("AWS_ENDPOINT_URL holds no address as `https://storage.example`");
        let endpoint: Url = address.parse().map_err(|_| no_endpoint())?;
        let host = endpoint.host_str().unwrap_or_default();
        let is_here = host == "localhost"
            || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        let is_plain = endpoint.scheme() == "http";
        if !endpoint.username().is_empty() || endpoint.password().is_some() {
            return Err(ObjectError::Setup(
                "AWS_ENDPOINT_URL holds a user or a password; keys stand elsewhere".into(),
            ));
        }
        let bucket = Bucket::new(endpoint, style, name.to_owned(), region).map_err(|_| no_endpoint())?;
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        Ok(Place { bucket, prefix, is_here, is_plain })
    }
}

fn is_bucket(name: &str) -> bool {
    (3..=63).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte))
        && name.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && !name.contains("..")
}

/// Whether this says the same in an address as in a bucket: `.` and `..` would not.
pub(super) fn is_plain_key(key: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    key.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && part.bytes().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, variables: &[(&str, &str)]) -> Result<Place, String> {
        let value = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        Place::of(text, &value).map_err(|error| error.to_string())
    }

    #[test]
    fn an_address_and_the_environment_say_where_a_bucket_is() {
        let place = of("s3://things/some/where/", &[("AWS_REGION", "eu-west-1")]).unwrap();
        assert_eq!(place.bucket.base_url().as_str(), "https://things.s3.eu-west-1.amazonaws.com/");
        assert_eq!((place.prefix.as_str(), place.is_here, place.is_plain), ("some/where/", false, false));
        let own = [("AWS_ENDPOINT_URL", "http://127.0.0.1:9000"), ("AWS_DEFAULT_REGION", "x")];
        let place = of("s3://things", &own).unwrap();
        assert_eq!(place.bucket.base_url().as_str(), "http://127.0.0.1:9000/things/");
        assert_eq!((place.prefix.as_str(), place.is_here, place.is_plain), ("", true, true));
        let both = [("AWS_ENDPOINT_URL", "http://a"), ("AWS_ENDPOINT_URL_S3", "https://b")];
        assert_eq!(of("s3://things", &both).unwrap().bucket.base_url().as_str(), "https://b/things/");
        let dotted = of("s3://a.b.c", &[]).unwrap();
        assert_eq!(dotted.bucket.base_url().as_str(), "https://s3.us-east-1.amazonaws.com/a.b.c/");
    }

    #[test]
    fn what_is_no_address_is_told() {
        for text in [
            "things",
            "s3://",
            "s3://A",
            "s3://ab",
            "s3://../x",
            "s3://abc/../x",
            "s3://abc//x",
            "s3://abc/ä",
        ] {
            assert!(of(text, &[]).is_err(), "{text}");
        }
        for value in ["nothing", "ftp://x", "http://user:hunter2@x"] {
            let error = of("s3://abc", &[("AWS_ENDPOINT_URL", value)]).unwrap_err();
            assert!(error.contains("AWS_ENDPOINT_URL") && !error.contains("hunter2"), "{error}");
        }
        assert!(of("s3://abc", &[("AWS_REGION", "a/b")]).unwrap_err().contains("AWS_REGION"));
    }
}
