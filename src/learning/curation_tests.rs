//! What is accepted, rejected and quarantined must do to figures, whatever was seen.
