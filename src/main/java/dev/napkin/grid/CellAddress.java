package dev.napkin.grid;

/** One place on a grid. Rows and columns count from 0. */
public record CellAddress(int grid, int row, int column) {}
