package dev.napkin.function;

import dev.napkin.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column have to meet to be chosen.
 *
 * @param relation in which way
 * @param value a criterion, or what cells are compared with
 */
public record Condition(Relation relation, Value value) {
  /** In which way cells meet a value. */
  public enum Relation {
    /** As COUNTIF and its kin have it. */
    CRITERION,
    /** As the operators of formulas compare them. */
    EQUAL,
    /** The cell is the smaller one. */
    LESS,
    /** The cell is the smaller one, or equal. */
    AT_MOST,
    /** The cell is the larger one. */
    GREATER,
    /** The cell is the larger one, or equal. */
    AT_LEAST;

    /** The relation of the value to the cell. */
    public Relation turned() {
      return switch (this) {
        case CRITERION, EQUAL -> this;
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }

  // Written out, as indices are asked by conditions for every cell and records compare by way of
  // method handles, which only the optimising compiler sees through.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Condition(Relation same, Value wanted)
        && relation == same
        && value.equals(wanted);
  }

  @Override
  public int hashCode() {
    return 31 * relation.hashCode() + value.hashCode();
  }

  /** A criterion. */
  static Condition criterion(Value value) {
    return new Condition(Relation.CRITERION, value);
  }

  /** Whether it may be a bound for numbers; told by the first letter, as every call asks. */
  boolean mayBound() {
    return switch (relation) {
      case CRITERION ->
          value instanceof Value.Text(String text)
              && (text.startsWith(">") || text.startsWith("<"))
              && !text.startsWith("<>");
      case EQUAL -> false;
      case LESS, AT_MOST, GREATER, AT_LEAST -> true;
    };
  }
}
