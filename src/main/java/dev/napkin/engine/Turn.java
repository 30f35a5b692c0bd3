package dev.napkin.engine;

import dev.napkin.eval.Clock;

/** Which recalculation is running, and when it is: a moment that stays while it runs. */
final class Turn implements Clock {
  private final Clock clock;
  private long number;
  private double moment;
  private boolean asked;

  Turn(Clock clock) {
    this.clock = clock;
  }

  /** Begins the next one. */
  void begin() {
    number++;
    asked = false;
  }

  long number() {
    return number;
  }

  @Override
  public double now() {
    if (!asked) {
      moment = clock.now();
      asked = true;
    }
    return moment;
  }

  @Override
  public double random() {
    return clock.random();
  }
}
