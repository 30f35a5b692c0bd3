/**
 * What edits of the structure of worksheets do to what is written: references, names, tables.
 *
 * <p>A formula is rewritten cell by cell as Excel does it; because it is kept in relative form, it
 * is done once for all cells of a rectangle in which every reference fares alike, and {@link
 * dev.napkin.syntax.structure.Rewriting#cuts} says where such rectangles end.
 *
 * <p><b>Invariants:</b> a tree in which nothing changes comes back as the same object; texts are
 * never looked into, so that INDIRECT keeps what it says.
 *
 * <p><b>Start reading at</b> {@code Rewriting}.
 */
@NullMarked
package dev.napkin.syntax.structure;

import org.jspecify.annotations.NullMarked;
