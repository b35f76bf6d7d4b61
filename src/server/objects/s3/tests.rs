//! A bucket against a real server of S3, and against servers that fail.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

use super::*;
use crate::server::objects::contract;
use crate::server::storage::{self, BUCKET, SECRET, Storage};
use crate::sources::prepared::certificates;

fn open(variables: &[(&'static str, String)], address: &str) -> S3 {
    // Another test may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let value =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let patience = Patience {
        connect: Duration::from_secs(5),
        idle: Duration::from_secs(10),
        retries: 2,
        pause: Duration::from_millis(1),
    };
    S3::open(address, &value, patience).unwrap()
}

#[test]
fn a_bucket_keeps_the_contract() {
    let storage = Storage::start();
    contract::all(&open(&storage.variables(), &format!("s3://{BUCKET}")));
}

#[test]
fn a_part_of_a_bucket_keeps_the_contract_and_leaves_the_rest_alone() {
    let storage = Storage::start();
    let other = open(&storage.variables(), &format!("s3://{BUCKET}/oth"));
    other.put("dumps/a", b"mine").unwrap();
    contract::all(&open(&storage.variables(), &format!("s3://{BUCKET}/other/part")));
    assert_eq!(other.list("", None, 10).unwrap(), ["dumps/a"]);
    assert!(storage.files().join("other/part/stays").is_dir());
}

#[test]
fn a_storage_of_an_authority_of_ones_own_is_verified_by_it() {
    let (certificate, key) = certificates::leaf();
    let storage = Storage::encrypted(certificate, key);
    let folder = tempfile::tempdir().unwrap();
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, certificates::root_pem()).unwrap();
    let mut variables = storage.variables();
    variables[0].1 = format!("https://{}", storage.address);
    let object = format!("dumps/{}", blake3::hash(b"x").to_hex());
    let unknown = open(&variables, &format!("s3://{BUCKET}")).put(&object, b"x").unwrap_err();
    assert!(unknown.to_string().contains("certificate"), "{unknown}");
    variables.push(("AWS_CA_BUNDLE", roots.display().to_string()));
    contract::all(&open(&variables, &format!("s3://{BUCKET}")));
    // That it is of this authority does not make it another host.
    variables[0].1 = format!("https://127.0.0.2:{}", storage.address.port());
    assert!(open(&variables, &format!("s3://{BUCKET}")).put(&object, b"x").is_err());
}

#[test]
fn what_is_damaged_there_is_told() {
    let storage = Storage::start();
    let objects = open(&storage.variables(), &format!("s3://{BUCKET}/p"));
    let key = format!("dumps/{}", blake3::hash(b"bytes").to_hex());
    objects.put(&key, b"bytes").unwrap();
    std::fs::write(storage.files().join("p").join(&key), "bytez").unwrap();
    assert!(matches!(objects.get(&key, 10), Err(ObjectError::Damaged(damaged)) if damaged == key));
}

#[test]
fn every_object_of_a_bucket_can_be_listed_and_read_whatever_its_name() {
    let storage = Storage::start();
    for name in ["a b.json", "sub/ü.gz", "z+%41"] {
        let path = storage.files().join("in").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, name).unwrap();
    }
    let bucket = open(&storage.variables(), &format!("s3://{BUCKET}/in"));
    let mut keys = Vec::new();
    bucket
        .listed(&mut |item| {
            keys.push((item.key, item.bytes));
            true
        })
        .unwrap();
    let wanted = [("in/a b.json", 8), ("in/sub/ü.gz", 9), ("in/z+%41", 5)];
    assert_eq!(keys, wanted.map(|(key, bytes)| (key.to_owned(), bytes)));
    for (key, _) in &keys {
        assert_eq!(bucket.whole(key, 100).unwrap(), key.as_bytes()[3..]);
    }
    assert!(matches!(bucket.whole("in/../x", 9), Err(ObjectError::BadKey(_))));
}

/// Every call fails with this text, and with nothing that is secret.
fn fails(objects: &S3, text: &str) {
    let key = format!("dumps/{}", blake3::hash(b"x").to_hex());
    let errors = [
        objects.ping().unwrap_err(),
        objects.put(&key, b"x").unwrap_err(),
        objects.get(&key, 9).unwrap_err(),
        objects.remove(&key).unwrap_err(),
        objects.list("", None, 9).unwrap_err(),
    ];
    for error in errors {
        let told = format!("{error} {error:?} {objects:?}");
        assert!(told.contains(text), "{told}");
        for secret in [SECRET, storage::KEY, "Signature=", "X-Amz-Credential"] {
            assert!(!told.contains(secret), "{told}");
        }
    }
}

#[test]
fn wrong_keys_and_absent_buckets_are_told_with_what_to_do() {
    let storage = Storage::start();
    let mut variables = storage.variables();
    fails(&open(&variables, "s3://absent"), "NoSuchBucket); make the bucket");
    variables.retain(|(name, _)| *name != "AWS_SECRET_ACCESS_KEY");
    variables.push(("AWS_SECRET_ACCESS_KEY", "another".to_owned()));
    fails(&open(&variables, "s3://things"), "SignatureDoesNotMatch); check AWS_SECRET_ACCESS_KEY");
}

/// A server that answers every request with what comes next, the last again and again, and counts them.
fn plays(answers: Vec<&'static str>) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    // It ends with the process.
    std::thread::spawn(move || {
        let mut kept = Vec::new();
        for socket in listener.incoming() {
            let mut socket = socket.unwrap();
            let mut read = Vec::new();
            let mut part = [0; 4096];
            while !read.windows(4).any(|end| end == b"\r\n\r\n") {
                match socket.read(&mut part) {
                    Ok(0) | Err(_) => break,
                    Ok(length) => read.extend_from_slice(&part[..length]),
                }
            }
            let at = count.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
            match answers[at] {
                "silence" => kept.push(socket),
                answer => {
                    let _ = socket.write_all(answer.as_bytes());
                }
            }
        }
    });
    (address, asked)
}

const BUSY: &str =
    "HTTP/1.1 503 Slow Down\r\nContent-Length: 27\r\nConnection: close\r\n\r\n<Code>SlowDown</Code>      ";
const CUT: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nby";
const WELL: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nbytes";

#[test]
fn what_passes_is_asked_again_and_not_for_ever() {
    let (address, asked) = plays(vec![BUSY, CUT, WELL]);
    let objects = open(&storage::variables(address), "s3://things");
    assert_eq!(objects.get("some/a", 9).unwrap(), b"bytes");
    assert_eq!(asked.load(Ordering::SeqCst), 3);
    let (address, asked) = plays(vec![BUSY]);
    let objects = open(&storage::variables(address), "s3://things");
    let error = objects.get("some/a", 9).unwrap_err().to_string();
    assert!(error.contains("503 (SlowDown)"), "{error}");
    assert_eq!(asked.load(Ordering::SeqCst), 3, "once and two times again");
    fails(&objects, "503");
    let (address, _) = plays(vec![CUT]);
    assert!(matches!(
        open(&storage::variables(address), "s3://things").get("some/a", 9),
        Err(ObjectError::Unavailable(_))
    ));
}

#[test]
fn who_does_not_answer_or_is_not_there_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    fails(&open(&storage::variables(address), "s3://things"), "127.0.0.1");
    let (address, _) = plays(vec!["silence"]);
    let _ = rustls::crypto::ring::default_provider().install_default();
    let variables = storage::variables(address);
    let value =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let short = Duration::from_millis(50);
    let patience = Patience { connect: short, idle: short, retries: 1, pause: Duration::ZERO };
    fails(&S3::open("s3://things", &value, patience).unwrap(), "nothing came for 0.1 s");
}

#[test]
fn a_storage_without_conditions_and_a_full_one() {
    const UNKNOWN: &str = "HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const DONE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let key = format!("dumps/{}", blake3::hash(b"x").to_hex());
    let (address, asked) = plays(vec![UNKNOWN, DONE]);
    let objects = open(&storage::variables(address), "s3://things");
    objects.put(&key, b"x").unwrap();
    objects.put(&key, b"x").unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 3, "it is remembered");
    let (address, _) =
        plays(vec!["HTTP/1.1 507 Insufficient Storage\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"]);
    let full = open(&storage::variables(address), "s3://things").put(&key, b"x");
    assert!(matches!(full, Err(ObjectError::Full(_))), "{full:?}");
}
