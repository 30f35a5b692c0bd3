package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * The nodes of a document that an expression of XPath 1.0 asks for.
 *
 * <p>Every node that is looked at is counted, and the search ends without an answer where there are
 * too many: predicates inside of predicates could go on for years.
 */
final class XPathSearch {
  private static final long MOST_LOOKS = 10_000_000;

  /** Letters are read so much faster than nodes. */
  private static final int LETTERS_AT_ONCE = 16;

  /** What an expression gives: nodes, a text, a number or a logical. */
  private sealed interface Result {
    /** Nodes in their order. */
    record Found(List<Integer> nodes) implements Result {}

    /** A text. */
    record Text(String text) implements Result {}

    /** A number. */
    record Number(double number) implements Result {}

    /** A logical. */
    record Truth(boolean holds) implements Result {}
  }

  /**
   * Where an expression is evaluated.
   *
   * @param node the node
   * @param position its place among those that are looked at, from 1
   * @param last how many these are
   */
  private record Place(int node, int position, int last) {}

  /** Thrown inside of this class only, where there is no answer. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final XmlTree tree;
  private final XPathAxes axes;
  private long looks;

  private XPathSearch(XmlTree tree) {
    this.tree = tree;
    axes = new XPathAxes(tree);
  }

  /** The texts of the nodes, in the order of the document; empty where there is no answer. */
  static Optional<List<String>> texts(XmlTree tree, XPath.Nodes wanted) {
    try {
      var search = new XPathSearch(tree);
      var texts = new ArrayList<String>();
      for (int node : search.nodes(wanted, new Place(0, 1, 1))) {
        texts.add(search.textOf(node));
      }
      return Optional.of(texts);
    } catch (NoAnswer _) {
      return Optional.empty();
    }
  }

  private Result value(XPath expression, Place place) throws NoAnswer {
    return switch (expression) {
      case XPath.Numeral(double number) -> new Result.Number(number);
      case XPath.Literal(String text) -> new Result.Text(text);
      case XPath.Operation operation -> operation(operation, place);
      case XPath.Call call -> call(call, place);
      case XPath.Nodes nodes -> new Result.Found(nodes(nodes, place));
    };
  }

  // ---- nodes

  private List<Integer> nodes(XPath.Nodes wanted, Place place) throws NoAnswer {
    return switch (wanted) {
      case XPath.Path(boolean absolute, var steps) ->
          follow(List.of(absolute ? 0 : place.node), steps);
      case XPath.Union(var left, var right) -> {
        var both = new BitSet();
        nodes(left, place).forEach(both::set);
        nodes(right, place).forEach(both::set);
        yield both.stream().boxed().toList();
      }
      case XPath.Filtered(var inner, var predicates, var steps) -> {
        List<Integer> found = nodes(inner, place);
        for (XPath predicate : predicates) {
          found = filtered(found, predicate);
        }
        yield follow(found, steps);
      }
    };
  }

  private List<Integer> follow(List<Integer> from, List<XPath.Step> steps) throws NoAnswer {
    List<Integer> found = from;
    for (XPath.Step step : steps) {
      var next = new BitSet();
      for (int node : found) {
        List<Integer> along = axes.along(step, node);
        look(axes.looks());
        for (XPath predicate : step.predicates()) {
          along = filtered(along, predicate);
        }
        along.forEach(next::set);
      }
      found = next.stream().boxed().toList();
    }
    return found;
  }

  private void look() throws NoAnswer {
    look(1);
  }

  private void look(long times) throws NoAnswer {
    looks += times;
    if (looks > MOST_LOOKS) {
      throw new NoAnswer();
    }
  }

  /** The text of a node, of which every part and some letters count as a look. */
  private String textOf(int node) throws NoAnswer {
    String text = tree.text(node);
    look(tree.end(node) - node + text.length() / LETTERS_AT_ONCE);
    return text;
  }

  private List<Integer> filtered(List<Integer> nodes, XPath predicate) throws NoAnswer {
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < nodes.size(); i++) {
      look();
      Result value = value(predicate, new Place(nodes.get(i), i + 1, nodes.size()));
      if (value instanceof Result.Number(double number) ? number == i + 1 : truth(value)) {
        kept.add(nodes.get(i));
      }
    }
    return kept;
  }

  // ---- values

  private static boolean truth(Result value) {
    return switch (value) {
      case Result.Found(var nodes) -> !nodes.isEmpty();
      case Result.Text(String text) -> !text.isEmpty();
      case Result.Number(double number) -> number != 0 && !Double.isNaN(number);
      case Result.Truth(boolean holds) -> holds;
    };
  }

  private String text(Result value) throws NoAnswer {
    return switch (value) {
      case Result.Found(var nodes) -> nodes.isEmpty() ? "" : textOf(nodes.getFirst());
      case Result.Text(String text) -> text;
      case Result.Number(double number) ->
          Coercion.text(Value.number(number)) instanceof Value.Text(String text) ? text : "NaN";
      case Result.Truth(boolean holds) -> String.valueOf(holds);
    };
  }

  private double number(Result value) throws NoAnswer {
    return switch (value) {
      case Result.Number(double number) -> number;
      case Result.Truth(boolean holds) -> holds ? 1 : 0;
      case Result.Found _, Result.Text _ -> number(text(value));
    };
  }

  private static double number(String text) {
    String stripped = text.strip();
    return stripped.matches("-?(\\d+\\.?\\d*|\\.\\d+)") ? Double.parseDouble(stripped) : Double.NaN;
  }

  private Result operation(XPath.Operation operation, Place place) throws NoAnswer {
    Result left = value(operation.left(), place);
    return switch (operation.sign()) {
      case "or" -> new Result.Truth(truth(left) || truth(value(operation.right(), place)));
      case "and" -> new Result.Truth(truth(left) && truth(value(operation.right(), place)));
      case String sign -> compared(sign, left, value(operation.right(), place));
    };
  }

  private Result compared(String sign, Result left, Result right) throws NoAnswer {
    return switch (sign) {
      case "+" -> computed(left, right, Double::sum);
      case "-" -> computed(left, right, (a, b) -> a - b);
      case "*" -> computed(left, right, (a, b) -> a * b);
      case "div" -> computed(left, right, (a, b) -> a / b);
      case "mod" -> computed(left, right, (a, b) -> a % b);
      default -> new Result.Truth(anyPair(sign, left, right));
    };
  }

  private Result computed(Result left, Result right, DoubleBinaryOperator operator)
      throws NoAnswer {
    return new Result.Number(operator.applyAsDouble(number(left), number(right)));
  }

  /** Whether a comparison holds for a node of each side, where these are nodes. */
  private boolean anyPair(String sign, Result left, Result right) throws NoAnswer {
    if (left instanceof Result.Truth || right instanceof Result.Truth) {
      return holds(sign, new Result.Truth(truth(left)), new Result.Truth(truth(right)));
    }
    for (Result one : each(left)) {
      for (Result other : each(right)) {
        look();
        if (holds(sign, one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Result> each(Result value) throws NoAnswer {
    if (!(value instanceof Result.Found(var nodes))) {
      return List.of(value);
    }
    var texts = new ArrayList<Result>();
    for (int node : nodes) {
      texts.add(new Result.Text(textOf(node)));
    }
    return texts;
  }

  private boolean holds(String sign, Result left, Result right) throws NoAnswer {
    boolean texts = left instanceof Result.Text && right instanceof Result.Text;
    double a = number(left);
    double b = number(right);
    return switch (sign) {
      case "=" -> texts ? left.equals(right) : a == b;
      case "!=" -> texts ? !left.equals(right) : a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      default -> a >= b;
    };
  }

  private Result call(XPath.Call call, Place place) throws NoAnswer {
    var arguments = new ArrayList<Result>();
    for (XPath argument : call.arguments()) {
      arguments.add(value(argument, place));
    }
    Result here = new Result.Found(List.of(place.node));
    Result first = arguments.isEmpty() ? here : arguments.getFirst();
    String text = text(first);
    String second = arguments.size() > 1 ? text(arguments.get(1)) : "";
    return switch (call.name() + "/" + arguments.size()) {
      case "last/0" -> new Result.Number(place.last);
      case "position/0" -> new Result.Number(place.position);
      case "count/1" -> new Result.Number(found(first).size());
      case "sum/1" -> {
        double sum = 0;
        for (int node : found(first)) {
          sum += number(textOf(node));
        }
        yield new Result.Number(sum);
      }
      case "name/0", "name/1" -> new Result.Text(name(first));
      case "local-name/0", "local-name/1" ->
          new Result.Text(name(first).substring(name(first).indexOf(':') + 1));
      case "string/0", "string/1" -> new Result.Text(text);
      case "string-length/0", "string-length/1" -> new Result.Number(text.length());
      case "normalize-space/0", "normalize-space/1" ->
          new Result.Text(text.strip().replaceAll("\\s+", " "));
      case "contains/2" -> new Result.Truth(text.contains(second));
      case "starts-with/2" -> new Result.Truth(text.startsWith(second));
      case "substring-before/2" ->
          new Result.Text(text.substring(0, Math.max(text.indexOf(second), 0)));
      case "substring-after/2" ->
          new Result.Text(
              text.contains(second) ? text.substring(text.indexOf(second) + second.length()) : "");
      case "substring/2", "substring/3" -> new Result.Text(part(text, arguments));
      case "translate/3" -> new Result.Text(translated(text, second, text(arguments.get(2))));
      case "boolean/1" -> new Result.Truth(truth(first));
      case "not/1" -> new Result.Truth(!truth(first));
      case "true/0", "false/0" -> new Result.Truth(call.name().equals("true"));
      case "number/0", "number/1" -> new Result.Number(number(first));
      case "floor/1" -> new Result.Number(Math.floor(number(first)));
      case "ceiling/1" -> new Result.Number(Math.ceil(number(first)));
      case "round/1" -> new Result.Number(Math.floor(number(first) + 0.5));
      default -> {
        if (!call.name().equals("concat") || arguments.size() < 2) {
          throw new NoAnswer();
        }
        var joined = new StringBuilder();
        for (Result argument : arguments) {
          joined.append(text(argument));
          look(joined.length() / LETTERS_AT_ONCE);
        }
        yield new Result.Text(joined.toString());
      }
    };
  }

  private List<Integer> found(Result value) throws NoAnswer {
    if (value instanceof Result.Found(var nodes)) {
      return nodes;
    }
    throw new NoAnswer();
  }

  private String name(Result value) {
    return value instanceof Result.Found(var nodes) && !nodes.isEmpty()
        ? tree.name(nodes.getFirst())
        : "";
  }

  /** The letters whose places, from 1, are not before a number and not behind as many more. */
  private String part(String text, List<Result> arguments) throws NoAnswer {
    double first = Math.floor(number(arguments.get(1)) + 0.5);
    double end =
        arguments.size() > 2
            ? first + Math.floor(number(arguments.get(2)) + 0.5)
            : Double.POSITIVE_INFINITY;
    var part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 1 >= first && i + 1 < end) {
        part.append(text.charAt(i));
      }
    }
    return part.toString();
  }

  private String translated(String text, String from, String to) throws NoAnswer {
    look((long) text.length() * from.length() / LETTERS_AT_ONCE);
    var translated = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int place = from.indexOf(text.charAt(i));
      if (place < 0) {
        translated.append(text.charAt(i));
      } else if (place < to.length()) {
        translated.append(to.charAt(place));
      }
    }
    return translated.toString();
  }
}
