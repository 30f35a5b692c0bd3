package dev.napkin.engine;

import dev.napkin.eval.Clock;

/** Which recalculation is running, and when it is: a moment that stays while it runs. */
final class Turn implements Clock {
  private final Clock clock;
  private long number;
  private double moment;

  Turn(Clock clock) {
    this.clock = clock;
    this.moment = clock.now();
  }

  /** Begins the next one. */
  void begin() {
    number++;
    moment = clock.now();
  }

  long number() {
    return number;
  }

  @Override
  public double now() {
    return moment;
  }

  @Override
  public double random() {
    return clock.random();
  }
}
