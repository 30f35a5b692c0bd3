package dev.napkin.function;

import java.util.List;

/** An expression of XPath 1.0. */
sealed interface XPath {
  /** In which direction a step goes. */
  enum Axis {
    /** What the node stands in, and so on up to the document. */
    ANCESTOR,
    /** The node, and what it stands in. */
    ANCESTOR_OR_SELF,
    /** Its attributes. */
    ATTRIBUTE,
    /** What stands in it, one level down. */
    CHILD,
    /** What stands in it on all levels. */
    DESCENDANT,
    /** The node, and what stands in it. */
    DESCENDANT_OR_SELF,
    /** What begins behind its end. */
    FOLLOWING,
    /** The children of its parent behind it. */
    FOLLOWING_SIBLING,
    /** What it stands in. */
    PARENT,
    /** What ends before it begins. */
    PRECEDING,
    /** The children of its parent before it. */
    PRECEDING_SIBLING,
    /** The node. */
    SELF
  }

  /** A path through the tree. */
  sealed interface Nodes extends XPath {}

  /** A number that is written. */
  record Numeral(double number) implements XPath {}

  /** A text that is written. */
  record Literal(String text) implements XPath {}

  /** Two operands with a sign or a word between them. */
  record Operation(String sign, XPath left, XPath right) implements XPath {}

  /** A function of the core library. */
  record Call(String name, List<XPath> arguments) implements XPath {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** All nodes of both. */
  record Union(Nodes left, Nodes right) implements Nodes {}

  /**
   * Steps one after another.
   *
   * @param absolute whether they begin at the document
   */
  record Path(boolean absolute, List<Step> steps) implements Nodes {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** Nodes of an expression in parentheses, of which some count. */
  record Filtered(Nodes nodes, List<XPath> predicates, List<Step> steps) implements Nodes {
    public Filtered {
      predicates = List.copyOf(predicates);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of a path.
   *
   * @param axis where it looks
   * @param test the name that counts; {@code *} for any element or attribute, {@code text()}, or
   *     {@code node()} for anything
   * @param predicates what else must hold, in order
   */
  record Step(Axis axis, String test, List<XPath> predicates) {
    public Step {
      predicates = List.copyOf(predicates);
    }
  }
}
