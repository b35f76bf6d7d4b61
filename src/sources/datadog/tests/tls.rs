//! Nobody is told a key who does not prove who they are.

use super::*;

#[test]
fn a_certificate_that_the_system_does_not_trust_ends_it() {
    let server = Server::start_encrypted(vec![Answer::json(200, page(0..1, None))]);
    let client = match Client::new(account(&server.url()), options()) {
        Err(ApiError::Setup(reason)) => {
            println!("skipped: this machine trusts nobody: {reason}");
            return;
        }
        client => client.unwrap(),
    };
    let error = client.signal("a", &never).unwrap_err();
    assert!(matches!(error, ApiError::Untrusted { .. }), "{error:?}");
    assert!(error.to_string().contains("SSL_CERT_FILE"), "{error}");
    assert_eq!((server.connections(), server.asked().len()), (1, 0), "not asked, and not tried again");
}

#[test]
fn what_should_be_encrypted_is_not_sent_plainly() {
    // A server that speaks plainly where encryption is expected.
    let server = Server::start(vec![Answer::json(200, page(0..1, None))]);
    let address = server.url().replace("http:", "https:");
    let Ok(client) = Client::new(account(&address), options()) else {
        println!("skipped: this machine trusts nobody");
        return;
    };
    let error = client.signal("a", &never).unwrap_err();
    assert!(matches!(error, ApiError::Untrusted { .. } | ApiError::Unreachable { .. }), "{error:?}");
    let heard = format!("{:?}", server.asked());
    assert!(!heard.contains("hunter2"), "{heard}");
}
