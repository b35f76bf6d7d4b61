//! A certificate for `localhost` and 127.0.0.1, its key, and the root that signed it, as DER in base64. They are worth
//! nothing anywhere else: the key of the root was thrown away.

#![allow(dead_code, reason = "each user needs a part of it")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const ROOT: &str = "\
MIIBKjCB3aADAgECAgEBMAUGAytlcDAcMRowGAYDVQQDDBFIYWJpdHVzIHRlc3Qgcm9vdDAgFw0yMDAxMDEwMDAwMDBaGA8y\
MDk5MTIzMTIzNTk1OVowHDEaMBgGA1UEAwwRSGFiaXR1cyB0ZXN0IHJvb3QwKjAFBgMrZXADIQD0/LYsmSfQbT5kbOJ8VrZ+\
YZ4V0uNGOKS1YGlHCKRHeqNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAgQwHQYDVR0OBBYEFF276Qu5hZGt\
cc45VhUfSpmcJQpNMAUGAytlcANBAB4+bUOfUlNIP/s/G0MzxFqMqpKriI5vMRY7SCxc8fIrST1C/Pp0HRJOJUvieZO/iVym\
EmTiHYpn6hMmcsHyrgs=\
";
const LEAF: &str = "\
MIIBYzCCARWgAwIBAgIBAjAFBgMrZXAwHDEaMBgGA1UEAwwRSGFiaXR1cyB0ZXN0IHJvb3QwIBcNMjAwMTAxMDAwMDAwWhgP\
MjA5OTEyMzEyMzU5NTlaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDAqMAUGAytlcAMhAOGC1VDuBiWLRwdWQpZjnEHZtXRcswhf\
4WG/y05ZFgDKo4GBMH8wDAYDVR0TAQH/BAIwADAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwEwYDVR0lBAwwCgYIKwYB\
BQUHAwEwHQYDVR0OBBYEFEnfHyJKDDyk8k10TNHuyqfX+3XEMB8GA1UdIwQYMBaAFF276Qu5hZGtcc45VhUfSpmcJQpNMAUG\
AytlcANBABkYz8+P6a8aj1B7hbVzuzZNR9wQvoou7Mu8HelkQe0upKB0dNW8eR0xhLb576tNyKCx14c4B/ofEe4KmdQR+g4=\
";
const KEY: &str = "MC4CAQAwBQYDK2VwBCIEIKaFCl5aBfilWEdHqNlycIkDBdXuVrBfMNw+rH3KzJGk";

/// Another one for the same names, signed by itself.
const OTHER: &str = "\
MIIBHzCB0qADAgECAgEDMAUGAytlcDASMRAwDgYDVQQDDAdhbm90aGVyMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMxMjM1OTU5\
WjASMRAwDgYDVQQDDAdhbm90aGVyMCowBQYDK2VwAyEA2aPfa3D7MPbCUzN8Uoj2f75dZtxqTfL2WJNdpJkeoMyjSzBJMBoGA1Ud\
EQQTMBGCCWxvY2FsaG9zdIcEfwAAATAMBgNVHRMBAf8EAjAAMB0GA1UdDgQWBBQhg8BtMX4AnDzWxjo4q3djJLPtvTAFBgMrZXAD\
QQBZ5ypd2NarTpoxAu4tPoolYMf5sspZ/MalIKF9TbsGIQH+ITr4c8zq5Jt/NXyFNqrG51icCc7vcLm2j9q6JHAI\
";
const OTHER_KEY: &str = "MC4CAQAwBQYDK2VwBCIEIC9jat9qZvXdYDICglXfRRkSGg8xGI8V2JsLMaxYAY/T";

fn der(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

/// The certificate and its key.
pub(crate) fn leaf() -> (Vec<u8>, Vec<u8>) {
    (der(LEAF), der(KEY))
}

/// The certificate and its key, in PEM.
pub(crate) fn leaf_pem() -> (String, String) {
    in_pem(LEAF, KEY)
}

/// The other certificate and its key.
pub(crate) fn other() -> (Vec<u8>, Vec<u8>) {
    (der(OTHER), der(OTHER_KEY))
}

/// The same in PEM.
pub(crate) fn other_pem() -> (String, String) {
    in_pem(OTHER, OTHER_KEY)
}

fn in_pem(certificate: &str, key: &str) -> (String, String) {
    (
        format!("-----BEGIN CERTIFICATE-----\n{certificate}\n-----END CERTIFICATE-----\n"),
        format!("-----BEGIN PRIVATE KEY-----\n{key}\n-----END PRIVATE KEY-----\n"),
    )
}

/// The root in the form that `SSL_CERT_FILE` names.
pub(crate) fn root_pem() -> String {
    format!("-----BEGIN CERTIFICATE-----\n{ROOT}\n-----END CERTIFICATE-----\n")
}
