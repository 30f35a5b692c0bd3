package dev.napkin.function;

import java.util.ArrayList;
import java.util.List;

/**
 * A document of XML as a list of nodes in the order in which they are written: the document, its
 * elements, their attributes before what is in them, and texts.
 *
 * <p>The nodes below one follow it without a gap, so that nothing walks the tree step by step.
 */
final class XmlTree {
  /** What a node is. */
  enum Kind {
    /** The document as a whole, always node 0. */
    DOCUMENT,
    /** An element. */
    ELEMENT,
    /** An attribute of an element. */
    ATTRIBUTE,
    /** A text between marks. */
    TEXT
  }

  /** What is known of a node when it begins. */
  private record Node(Kind kind, String name, String text, int parent) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /** Adds a node below {@code parent} and gives its number. */
  int add(Kind kind, String name, String text, int parent) {
    nodes.add(new Node(kind, name, text, parent));
    ends.add(nodes.size());
    return nodes.size() - 1;
  }

  /** Nothing more comes below {@code node}. */
  void close(int node) {
    ends.set(node, nodes.size());
  }

  int size() {
    return nodes.size();
  }

  Kind kind(int node) {
    return nodes.get(node).kind;
  }

  /** The name of an element or an attribute, with its prefix; empty for others. */
  String name(int node) {
    return nodes.get(node).name;
  }

  /** What it stands in; -1 for the document. */
  int parent(int node) {
    return nodes.get(node).parent;
  }

  /** Behind the last node below {@code node}. */
  int end(int node) {
    return ends.get(node);
  }

  /** All text in it. */
  String text(int node) {
    Kind kind = kind(node);
    if (kind == Kind.ATTRIBUTE || kind == Kind.TEXT) {
      return nodes.get(node).text;
    }
    var text = new StringBuilder();
    for (int below = node + 1; below < end(node); below++) {
      if (kind(below) == Kind.TEXT) {
        text.append(nodes.get(below).text);
      }
    }
    return text.toString();
  }
}
