package dev.napkin.function;

import dev.napkin.value.Value;

/** The product of numbers as they come; 0 of none. */
final class Product implements NumberFold {
  private final Running product = new Running((x, y) -> x * y);

  @Override
  public void add(double number) {
    product.add(number);
  }

  @Override
  public Value value() {
    return Value.number(product.value());
  }
}
