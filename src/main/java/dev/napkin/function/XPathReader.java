package dev.napkin.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an expression of XPath 1.0 (W3C Recommendation of 16 November 1999, section 3). */
final class XPathReader {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"[^\"]*\"|'[^']*'|\\d+(?:\\.\\d*)?|\\.\\d+|//|::|\\.\\.|!=|<=|>="
              + "|[\\[\\]()@/|+\\-=<>,.*]|[\\p{L}_][\\p{L}\\p{N}_.\\-]*(?::(?!:)[\\p{L}_]"
              + "[\\p{L}\\p{N}_.\\-]*)?)");

  private static final Map<String, XPath.Axis> AXES =
      Arrays.stream(XPath.Axis.values())
          .collect(
              Collectors.toMap(
                  axis -> axis.name().toLowerCase(Locale.ROOT).replace('_', '-'), axis -> axis));

  /** Signs from those that bind least to those that bind most. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("or"),
          Set.of("and"),
          Set.of("=", "!="),
          Set.of("<", "<=", ">", ">="),
          Set.of("+", "-"),
          Set.of("*", "div", "mod"));

  private static final XPath.Step ALL_BELOW =
      new XPath.Step(XPath.Axis.DESCENDANT_OR_SELF, "node()", List.of());

  /** Expressions inside of expressions; each takes a place on the stack. */
  private static final int DEEPEST = 50;

  /** Thrown inside of this class only, where the text is no expression. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  /** The nodes that {@code text} asks for; empty where it is no expression that gives nodes. */
  static Optional<XPath.Nodes> read(String text) {
    try {
      var reader = new XPathReader();
      reader.cut(text.strip());
      XPath expression = reader.expression(0);
      return reader.at == reader.tokens.size() && expression instanceof XPath.Nodes nodes
          ? Optional.of(nodes)
          : Optional.empty();
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private void cut(String text) throws Malformed {
    Matcher token = TOKEN.matcher(text);
    int from = 0;
    while (from < text.length()) {
      need(token.region(from, text.length()).lookingAt());
      tokens.add(token.group(1));
      from = token.end();
    }
  }

  private static void need(boolean holds) throws Malformed {
    if (!holds) {
      throw new Malformed();
    }
  }

  private String ahead(int places) {
    return at + places < tokens.size() ? tokens.get(at + places) : "";
  }

  private boolean takes(String token) {
    if (ahead(0).equals(token)) {
      at++;
      return true;
    }
    return false;
  }

  private XPath expression(int level) throws Malformed {
    if (level == LEVELS.size()) {
      return negated();
    }
    XPath left = expression(level + 1);
    while (LEVELS.get(level).contains(ahead(0))) {
      String sign = tokens.get(at);
      at++;
      // A chain of operands is as deep as it is long.
      enter();
      left = new XPath.Operation(sign, left, expression(level + 1));
    }
    return left;
  }

  private void enter() throws Malformed {
    depth++;
    need(depth < DEEPEST);
  }

  private XPath negated() throws Malformed {
    if (takes("-")) {
      enter();
      return new XPath.Operation("-", new XPath.Numeral(0), negated());
    }
    XPath left = path();
    while (takes("|")) {
      enter();
      XPath right = path();
      need(left instanceof XPath.Nodes && right instanceof XPath.Nodes);
      left = new XPath.Union((XPath.Nodes) left, (XPath.Nodes) right);
    }
    return left;
  }

  private XPath path() throws Malformed {
    String token = ahead(0);
    need(!token.isEmpty());
    char first = token.charAt(0);
    if (first == '"' || first == '\'') {
      at++;
      return new XPath.Literal(token.substring(1, token.length() - 1));
    }
    if (Character.isDigit(first) || (first == '.' && token.matches("\\.\\d+"))) {
      at++;
      return new XPath.Numeral(Double.parseDouble(token));
    }
    if (takes("(")) {
      return parenthesis();
    }
    if (ahead(1).equals("(") && !token.equals("text") && !token.equals("node")) {
      at += 2;
      return new XPath.Call(token, arguments());
    }
    if (takes("/")) {
      return new XPath.Path(true, beginsStep() ? steps() : List.of());
    }
    return new XPath.Path(token.equals("//"), steps());
  }

  private XPath parenthesis() throws Malformed {
    enter();
    XPath inner = expression(0);
    need(takes(")"));
    List<XPath> predicates = predicates();
    boolean goesOn = ahead(0).equals("//") || takes("/");
    if (predicates.isEmpty() && !goesOn) {
      return inner;
    }
    need(inner instanceof XPath.Nodes);
    return new XPath.Filtered((XPath.Nodes) inner, predicates, goesOn ? steps() : List.of());
  }

  private List<XPath> arguments() throws Malformed {
    enter();
    var arguments = new ArrayList<XPath>();
    while (!takes(")")) {
      need(arguments.isEmpty() || takes(","));
      arguments.add(expression(0));
    }
    return arguments;
  }

  private boolean beginsStep() {
    String token = ahead(0);
    return !token.isEmpty()
        && (XmlReader.isOfName(token.charAt(0), false)
            || Set.of("*", "@", ".", "..").contains(token));
  }

  private List<XPath.Step> steps() throws Malformed {
    var steps = new ArrayList<XPath.Step>();
    boolean more = true;
    while (more) {
      if (takes("//")) {
        steps.add(ALL_BELOW);
      }
      steps.add(step());
      more = ahead(0).equals("//") || takes("/");
    }
    return steps;
  }

  private XPath.Step step() throws Malformed {
    if (takes(".")) {
      return new XPath.Step(XPath.Axis.SELF, "node()", predicates());
    }
    if (takes("..")) {
      return new XPath.Step(XPath.Axis.PARENT, "node()", predicates());
    }
    XPath.Axis axis = XPath.Axis.CHILD;
    if (takes("@")) {
      axis = XPath.Axis.ATTRIBUTE;
    } else if (ahead(1).equals("::")) {
      need(AXES.containsKey(ahead(0)));
      axis = AXES.getOrDefault(ahead(0), axis);
      at += 2;
    }
    String test = ahead(0);
    need(test.equals("*") || (!test.isEmpty() && XmlReader.isOfName(test.charAt(0), false)));
    at++;
    if (takes("(")) {
      need(takes(")"));
      test += "()";
    }
    return new XPath.Step(axis, test, predicates());
  }

  private List<XPath> predicates() throws Malformed {
    var predicates = new ArrayList<XPath>();
    while (takes("[")) {
      enter();
      predicates.add(expression(0));
      need(takes("]"));
      depth--;
    }
    return predicates;
  }
}
