//! What several screens draw with. Widgets know the theme and the signs; they know no screen and no data.

mod bar;
mod columns;
mod fit;
mod rule;
mod scrollbar;
mod sheet;
mod table;
mod window_tree;
mod wrap;

pub use bar::bar;
pub use columns::{Fitted, Shape, fitted};
pub use fit::{fit, width};
pub use rule::rule;
pub use scrollbar::scrollbar;
pub use sheet::{Order, Sheet, SheetColumn, SheetView, Value};
pub use table::{Align, Column, Sort, Table, TableRow};
pub use window_tree::{Fold, TreeRow, WindowTree};
pub use wrap::wrap;
