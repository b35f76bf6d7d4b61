//! The shell of the explorer: the loop, the terminal, keys and actions, layers and pages. It knows the screens only
//! through their table.

pub mod action;
mod actions;
mod backend;
pub mod caps;
pub mod clipboard;
pub mod effects;
pub mod event_loop;
mod input;
pub mod keymap;
pub mod keys;
pub mod layers;
pub mod layout;
pub mod line_editor;
pub mod message;
pub mod motion;
pub mod pages;
pub mod runner;
pub mod state;
pub mod terminal;
pub mod update;
pub mod view;
