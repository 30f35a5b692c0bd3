/**
 * The workbook as finance sees it: live .xlsx out, and an edited .xlsx back in.
 *
 * <p>{@link dev.napkin.xlsx.Exporter} first plans every page as plain values ({@code Plan}, {@code
 * Page}, {@code Slot}): where each name's cells stand, what formula each holds, what that formula
 * gives. Only then does {@code PlanWriter} turn the plan into a file. {@link
 * dev.napkin.xlsx.Importer} plans the same pages again from the text that travels in the file, and
 * compares cell by cell.
 *
 * <p><b>Invariants:</b> every number is a live formula or a typed input; every formula cell holds
 * the value that the engine computed; a defined name always points at cells and never holds a
 * formula; the same workbook gives the same bytes.
 *
 * <p><b>May use:</b> source, unit, grid, value, syntax, function, ir, check, engine, and POI, which
 * nothing outside this room sees. <b>Used by:</b> app. <b>Start reading at</b> {@code Exporter},
 * then {@code Export}, {@code Pairs} and {@code FormulaWriter}.
 *
 * <p><b>Why a plan in between:</b> import has to know what each cell of a file stands for, and what
 * stood there before somebody edited it. The plan knows both; cells that are written straight to a
 * file know neither.
 */
@NullMarked
package dev.napkin.xlsx;

import org.jspecify.annotations.NullMarked;
