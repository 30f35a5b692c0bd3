package dev.napkin.unit;

/**
 * One symbol as it is written in a unit: {@code TB} measures data and is 10^12 bytes.
 *
 * @param text the symbol with its prefix, as written
 * @param dimension what it measures
 * @param factor how many base units one of it is; finite and above zero
 */
public record UnitSymbol(String text, Dimension dimension, double factor) {
  /** Refuses a factor that could not be divided by. */
  public UnitSymbol {
    if (!isUsable(factor)) {
      throw new IllegalArgumentException("the factor of " + text + " is " + factor);
    }
  }

  /** Whether a unit can have this factor: conversion must work both ways. */
  static boolean isUsable(double factor) {
    return factor > 0 && Double.isFinite(factor);
  }
}
