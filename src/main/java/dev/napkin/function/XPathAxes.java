package dev.napkin.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the steps of a path lead in a document, counting the nodes that are looked at. */
final class XPathAxes {
  private final XmlTree tree;
  private int looks;

  XPathAxes(XmlTree tree) {
    this.tree = tree;
  }

  /** How many nodes the last step looked at. */
  int looks() {
    return looks;
  }

  /** The nodes along an axis, from near to far, that pass the test of a step. */
  List<Integer> along(XPath.Step step, int node) {
    looks = 0;
    var found = new ArrayList<Integer>();
    int parent = tree.parent(node);
    switch (step.axis()) {
      case SELF -> add(found, step, node);
      case PARENT -> add(found, step, parent);
      case ANCESTOR, ANCESTOR_OR_SELF -> {
        int up = step.axis() == XPath.Axis.ANCESTOR ? parent : node;
        for (; up >= 0; up = tree.parent(up)) {
          add(found, step, up);
        }
      }
      case CHILD -> children(found, step, node, node);
      case FOLLOWING_SIBLING -> children(found, step, parent, node);
      case PRECEDING_SIBLING -> {
        children(found, step, parent, parent);
        found.removeIf(sibling -> sibling >= node);
        Collections.reverse(found);
      }
      case DESCENDANT, DESCENDANT_OR_SELF ->
          between(
              found, step, step.axis() == XPath.Axis.DESCENDANT ? node + 1 : node, tree.end(node));
      case FOLLOWING -> between(found, step, tree.end(node), tree.size());
      case PRECEDING -> {
        between(found, step, 0, node);
        found.removeIf(before -> tree.end(before) > node);
        Collections.reverse(found);
      }
      case ATTRIBUTE -> {
        int attribute = node + 1;
        while (attribute < tree.end(node) && tree.kind(attribute) == XmlTree.Kind.ATTRIBUTE) {
          add(found, step, attribute);
          attribute++;
        }
      }
    }
    return found;
  }

  /** The children of a node that stand behind another. */
  private void children(List<Integer> found, XPath.Step step, int node, int behind) {
    if (node < 0 || tree.kind(behind) == XmlTree.Kind.ATTRIBUTE) {
      return;
    }
    int child = behind == node ? node + 1 : tree.end(behind);
    while (child < tree.end(node)) {
      if (tree.kind(child) != XmlTree.Kind.ATTRIBUTE) {
        add(found, step, child);
      }
      child = tree.end(child);
    }
  }

  private void between(List<Integer> found, XPath.Step step, int from, int to) {
    for (int node = from; node < to; node++) {
      if (node == from || tree.kind(node) != XmlTree.Kind.ATTRIBUTE) {
        add(found, step, node);
      }
    }
  }

  private void add(List<Integer> found, XPath.Step step, int node) {
    looks++;
    if (node >= 0 && passes(step, node)) {
      found.add(node);
    }
  }

  private boolean passes(XPath.Step step, int node) {
    XmlTree.Kind wanted =
        step.axis() == XPath.Axis.ATTRIBUTE ? XmlTree.Kind.ATTRIBUTE : XmlTree.Kind.ELEMENT;
    return switch (step.test()) {
      case "node()" -> true;
      case "text()" -> tree.kind(node) == XmlTree.Kind.TEXT;
      case "*" -> tree.kind(node) == wanted;
      case String name -> tree.kind(node) == wanted && tree.name(node).equals(name);
    };
  }
}
