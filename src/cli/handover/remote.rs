//! Datadog's suppressions, asked for and changed with the keys of the settings.

use std::ops::ControlFlow;

use super::CliError;
use crate::cli::datadog::{account, client, failed};
use crate::cli::interrupt::Interrupt;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::sources::datadog::suppressions::{Listed, Written, list_page};
use crate::sources::datadog::{Account, ApiError, ApiRequest, Client, Progress};

/// Datadog's suppressions, with who asks for them.
pub(super) struct Remote {
    account: Account,
    client: Client,
    interrupt: Interrupt,
}

/// What is asked, and what is told while something is waited for.
type Each<'a> = &'a mut dyn FnMut(Progress<'_>) -> ControlFlow<()>;

impl Remote {
    /// Who asks. That there are no keys is told when something is asked.
    pub(super) fn of(setup: &Setup) -> Result<Remote, CliError> {
        let account = account(setup)?;
        let client = client(setup, account.clone()).map_err(|error| CliError::Backend(error.to_string()))?;
        Ok(Remote { account, client, interrupt: Interrupt::listen() })
    }

    /// All suppressions that these keys may see.
    pub(super) fn listed(&self, printer: &mut Printer) -> Result<Listed, CliError> {
        self.asked(printer, |client, cancelled, each| client.suppressions(cancelled, each))
            .map_err(|error| self.failed(&error, &list_page(0)))
    }

    /// Has one looked over. Nothing is changed by it.
    pub(super) fn validated(&self, body: &str, printer: &mut Printer) -> Result<(), ApiError> {
        self.asked(printer, |client, cancelled, each| client.validate_suppression(body, cancelled, each))
    }

    pub(super) fn created(&self, body: &str, printer: &mut Printer) -> Result<Written, ApiError> {
        self.asked(printer, |client, cancelled, each| client.create_suppression(body, cancelled, each))
    }

    pub(super) fn updated(
        &self,
        (id, version): (&str, i64),
        body: &str,
        printer: &mut Printer,
    ) -> Result<Written, ApiError> {
        self.asked(printer, |client, cancelled, each| {
            client.update_suppression(id, version, body, cancelled, each)
        })
    }

    pub(super) fn turned_off(
        &self,
        (id, version): (&str, i64),
        printer: &mut Printer,
    ) -> Result<Written, ApiError> {
        self.asked(printer, |client, cancelled, each| {
            client.turn_suppression(id, version, false, cancelled, each)
        })
    }

    fn asked<T>(
        &self,
        printer: &mut Printer,
        ask: impl FnOnce(&Client, &(dyn Fn() -> bool + Sync), Each<'_>) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let cancelled = || self.interrupt.has_come();
        ask(&self.client, &cancelled, &mut |progress| {
            if let Progress::Waiting { span, reason } = progress
                && span.as_secs() > 0
            {
                printer.note(&format!("habitus: waiting {} s: {reason}", span.as_secs()));
            }
            ControlFlow::Continue(())
        })
    }

    /// The error of a command that got no answer. An interrupt ends it as such.
    pub(super) fn failed(&self, error: &ApiError, request: &ApiRequest) -> CliError {
        self.interrupt.die();
        failed(error, &self.account, request, "habitus suppress import - SOURCE")
    }
}
