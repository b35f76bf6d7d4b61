//! What commands need that ask Datadog: the account, a client, and what is said where it cannot be asked.

use super::CliError;
use super::setup::Setup;
use crate::sources::datadog::{Account, ApiError, ApiRequest, Client, Options};

/// In whose name Datadog is asked. That there are no keys is no error yet.
pub(super) fn account(setup: &Setup) -> Result<Account, CliError> {
    let variable = |name: &str| std::env::var_os(name);
    Account::find(&variable, &setup.settings.datadog, setup.folder.as_deref()).map_err(|error| {
        CliError::usage(error.to_string(), "`habitus fetch --help` says where the keys stand")
    })
}

/// The site of the account, for links. What is wrong with the account is told where it is asked.
pub(super) fn site(setup: &Setup) -> String {
    let host = account(setup).map(|account| account.endpoint.host().to_owned()).unwrap_or_default();
    host.strip_prefix("api.").map_or_else(|| setup.settings.datadog.site.clone(), str::to_owned)
}

/// A client of an account.
pub(super) fn client(setup: &Setup, account: Account) -> Result<Client, ApiError> {
    Client::new(account, Options::of(&setup.settings.datadog))
}

/// The error of a command that got no answer. Where the request may be answered elsewhere, it says how to make it there;
/// `next` is the command that reads the answer.
pub(super) fn failed(error: &ApiError, account: &Account, request: &ApiRequest, next: &str) -> CliError {
    if matches!(error, ApiError::BadId(_) | ApiError::BadName(..) | ApiError::BadBody(_)) {
        return CliError::usage(error.to_string(), "");
    }
    let mut text = error.to_string();
    if error.may_work_elsewhere() {
        text.push_str(&format!(
            "\nThis asks the same from elsewhere, with the keys in the environment there; pipe its answer into `{next}`:\n{}",
            request.curl(&account.endpoint)
        ));
    }
    CliError::Backend(text)
}
