package dev.napkin.engine;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Small random workbooks and edits to them: names, a table, an ordered axis, running values, parts
 * of formulas, and now and then something that does not fit.
 */
final class RandomModel {
  private static final int NAMES = 8;
  private static final List<String> KEYS = List.of("alpha", "beta", "gamma");

  private final RandomGenerator random;

  RandomModel(RandomGenerator random) {
    this.random = random;
  }

  /** A workbook of ten names or so. */
  String text() {
    var text = new StringBuilder();
    text.append("axis t = 1 to 4\n");
    text.append("table item {\n  key | cost | size\n");
    for (String key : KEYS) {
      text.append("  %s | %d | %d%n".formatted(key, random.nextInt(9), random.nextInt(9)));
    }
    text.append("}\n");
    for (int i = 0; i < NAMES; i++) {
      text.append(definition(i)).append('\n');
    }
    text.append("run[t] = prev(run) + n0 first = n1\n");
    text.append("check small : n2 < 1000000\n");
    return text.toString();
  }

  /** Some edit; it may be refused, and may leave errors. */
  Edit edit(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Edit.Set("item.cost[" + KEYS.get(random.nextInt(3)) + "]", literal());
      case 2 -> new Edit.Set("n" + random.nextInt(3), literal());
      case 3, 4 -> new Edit.Define(definition(random.nextInt(NAMES)));
      case 5 ->
          new Edit.Define("run[t] = prev(run) * 2 - " + name(NAMES) + " first = " + literal());
      case 6 -> new Edit.Remove("n" + (5 + random.nextInt(3)));
      default ->
          new Edit.Batch(
              List.of(
                  new Edit.Set("n0", literal()),
                  new Edit.Set("item.size[beta]", literal()),
                  new Edit.Define(definition(3 + random.nextInt(NAMES - 3)))));
    };
  }

  /** The first names are inputs, the others formulas over earlier ones; rarely over later ones. */
  private String definition(int number) {
    if (number < 3) {
      return "n%d = %s".formatted(number, literal());
    }
    int upTo = random.nextInt(12) == 0 ? NAMES : number;
    return "n%d = %s".formatted(number, formula(3, upTo));
  }

  private String formula(int depth, int upTo) {
    if (depth == 0) {
      return random.nextBoolean() ? name(upTo) : literal();
    }
    String a = formula(depth - 1, upTo);
    String b = formula(depth - 1, upTo);
    return switch (random.nextInt(9)) {
      case 0 -> a + " + " + b;
      case 1 -> a + " - (" + b + ")";
      case 2 -> "(" + a + ") * " + literal();
      case 3 -> "(" + a + ") / (" + b + ")";
      case 4 -> "IF(" + literal() + " > 4, " + a + ", " + b + ")";
      case 5 -> "MAX(" + a + ", " + b + ")";
      case 6 -> "SUM(item.cost * " + literal() + " over item)";
      case 7 -> "SUM(run over t) + item.size";
      default -> "item.cost[" + KEYS.get(random.nextInt(3)) + "] + " + a;
    };
  }

  private String name(int upTo) {
    return "n" + random.nextInt(Math.max(1, upTo));
  }

  private String literal() {
    return Integer.toString(random.nextInt(10));
  }
}
