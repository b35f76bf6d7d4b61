//! A storage of objects on this machine that speaks S3 and checks signatures: `s3s` over a folder. What `s3s-fs` of this
//! version does not know is done here: the condition that there is none yet, and pages of lists.

#![allow(dead_code, reason = "each user needs a part of it")]

use std::net::SocketAddr;
use std::path::PathBuf;

use std::sync::Arc;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::dto::{
    CreateBucketInput, CreateBucketOutput, DeleteObjectInput, DeleteObjectOutput, GetObjectInput,
    GetObjectOutput, HeadBucketInput, HeadBucketOutput, HeadObjectInput, HeadObjectOutput,
    ListObjectsV2Input, ListObjectsV2Output, PutObjectInput, PutObjectOutput,
};
use s3s::service::S3ServiceBuilder;
use s3s::{S3, S3Request, S3Response, S3Result, s3_error};
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Mutex;
use tokio_rustls::TlsAcceptor;

/// The keys that it knows.
pub(crate) const KEY: &str = "AKIATESTTESTTEST";
pub(crate) const SECRET: &str = "a-secret-that-no-error-shows";
/// The bucket that it has.
pub(crate) const BUCKET: &str = "things";

/// It serves until it is dropped.
pub(crate) struct Storage {
    pub(crate) address: SocketAddr,
    folder: tempfile::TempDir,
    runtime: Option<Runtime>,
}

impl Storage {
    pub(crate) fn start() -> Storage {
        Storage::with(None)
    }

    /// One that speaks TLS with this certificate and key, in DER.
    pub(crate) fn encrypted(certificate: Vec<u8>, key: Vec<u8>) -> Storage {
        let key = rustls_pki_types::PrivatePkcs8KeyDer::from(key);
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.into()], key.into())
            .unwrap();
        Storage::with(Some(TlsAcceptor::from(Arc::new(config))))
    }

    fn with(tls: Option<TlsAcceptor>) -> Storage {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(BUCKET)).unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let root = folder.path().to_owned();
        let files = Files { root, files: FileSystem::new(folder.path()).unwrap(), one: Mutex::default() };
        let mut service = S3ServiceBuilder::new(files);
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = service.build().into_shared();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let http = Arc::new(Builder::new(TokioExecutor::new()));
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (http, service, tls) = (Arc::clone(&http), service.clone(), tls.clone());
                tokio::spawn(async move {
                    // Whoever asks may go away, or trust nobody here.
                    if let Some(tls) = tls {
                        let Ok(socket) = tls.accept(socket).await else { return };
                        let _ = http.serve_connection(TokioIo::new(socket), service).await;
                    } else {
                        let _ = http.serve_connection(TokioIo::new(socket), service).await;
                    }
                });
            }
        });
        Storage { address, folder, runtime: Some(runtime) }
    }

    /// Where the files of the bucket lie.
    pub(crate) fn files(&self) -> PathBuf {
        self.folder.path().join(BUCKET)
    }

    /// What the environment must hold to reach it.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        variables(self.address)
    }
}

/// What the environment must hold to reach a storage.
pub(crate) fn variables(address: SocketAddr) -> Vec<(&'static str, String)> {
    vec![
        ("AWS_ENDPOINT_URL", format!("http://{address}")),
        ("AWS_ACCESS_KEY_ID", KEY.to_owned()),
        ("AWS_SECRET_ACCESS_KEY", SECRET.to_owned()),
        ("AWS_REGION", "eu-test-1".to_owned()),
    ]
}

impl Drop for Storage {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

struct Files {
    files: FileSystem,
    root: PathBuf,
    /// Between the question whether there is one and its putting nobody comes.
    one: Mutex<()>,
}

impl Files {
    fn check(&self, bucket: &str) -> S3Result<()> {
        if self.root.join(bucket).is_dir() { Ok(()) } else { Err(s3_error!(NoSuchBucket)) }
    }
}

#[async_trait::async_trait]
impl S3 for Files {
    async fn create_bucket(
        &self,
        req: S3Request<CreateBucketInput>,
    ) -> S3Result<S3Response<CreateBucketOutput>> {
        self.files.create_bucket(req).await
    }

    async fn head_bucket(&self, req: S3Request<HeadBucketInput>) -> S3Result<S3Response<HeadBucketOutput>> {
        self.files.head_bucket(req).await
    }

    async fn head_object(&self, req: S3Request<HeadObjectInput>) -> S3Result<S3Response<HeadObjectOutput>> {
        self.files.head_object(req).await
    }

    async fn get_object(&self, req: S3Request<GetObjectInput>) -> S3Result<S3Response<GetObjectOutput>> {
        self.check(&req.input.bucket)?;
        self.files.get_object(req).await
    }

    async fn delete_object(
        &self,
        req: S3Request<DeleteObjectInput>,
    ) -> S3Result<S3Response<DeleteObjectOutput>> {
        self.check(&req.input.bucket)?;
        self.files.delete_object(req).await
    }

    async fn put_object(&self, req: S3Request<PutObjectInput>) -> S3Result<S3Response<PutObjectOutput>> {
        self.check(&req.input.bucket)?;
        let _one = self.one.lock().await;
        let file = self.root.join(&req.input.bucket).join(&req.input.key);
        if req.input.if_none_match.is_some() && file.exists() {
            return Err(s3_error!(PreconditionFailed));
        }
        self.files.put_object(req).await
    }

    async fn list_objects_v2(
        &self,
        mut req: S3Request<ListObjectsV2Input>,
    ) -> S3Result<S3Response<ListObjectsV2Output>> {
        let most = usize::try_from(req.input.max_keys.unwrap_or(1000)).unwrap();
        let prefix = req.input.prefix.clone().unwrap_or_default();
        // A token is the key after which the page begins.
        if let Some(token) = req.input.continuation_token.take() {
            req.input.start_after = Some(token);
        }
        let mut response = self.files.list_objects_v2(req).await?;
        let output = &mut response.output;
        let mut objects = output.contents.take().unwrap_or_default();
        objects.retain(|object| object.key.as_ref().is_some_and(|key| key.starts_with(&prefix)));
        let is_truncated = objects.len() > most;
        objects.truncate(most);
        output.next_continuation_token =
            objects.last().filter(|_| is_truncated).and_then(|object| object.key.clone());
        output.is_truncated = Some(is_truncated);
        output.contents = Some(objects);
        // It says that it encodes them, and does not.
        output.encoding_type = None;
        Ok(response)
    }
}
