package dev.napkin.engine;

/** A part of an edit of worksheets that was made, and how to take it back. */
sealed interface SheetStep permits CellPatch, SheetPatch, StructurePatch {
  /** What takes this back. */
  SheetStep inverse();
}
