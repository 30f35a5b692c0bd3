package dev.napkin.check;

import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the statements that ask for more than values talk about. */
final class Questions {
  private Questions() {}

  /** The formulas of a question. */
  static List<Expression> targets(Statement question) {
    return switch (question) {
      case Statement.Sweep sweep -> List.of(sweep.target());
      case Statement.Tornado tornado -> List.of(tornado.target());
      case Statement.Solve solve -> List.of(solve.unknown(), solve.target(), solve.value());
      case Statement.Sample sample -> List.of(sample.target());
      case Statement.Chart chart -> List.of(chart.target());
      case Statement _ -> List.of();
    };
  }

  /** The axes of a question. */
  static List<Expression.Name> axes(Statement question) {
    return switch (question) {
      case Statement.Sweep sweep -> sweep.axes();
      case Statement.Chart chart -> {
        var axes = new ArrayList<>(chart.axes());
        chart.by().ifPresent(axes::add);
        yield axes;
      }
      case Statement _ -> List.of();
    };
  }
}
