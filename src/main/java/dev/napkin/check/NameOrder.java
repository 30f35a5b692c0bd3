package dev.napkin.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in an order in which each comes after those it mentions.
 *
 * <p>Tarjan's algorithm for strongly connected components (SIAM J. Comput. 1(2), 1972,
 * doi:10.1137/0201010) with a stack of its own, so that a chain of any length is fine. It gives
 * components in just this order.
 */
final class NameOrder {
  /** Names that need each other, or one alone. */
  record Component(List<Draft> names, boolean circular) {}

  private final Map<Draft, List<Draft>> needs;
  private final Map<Draft, Integer> index = new HashMap<>();
  private final Map<Draft, Integer> low = new HashMap<>();
  private final ArrayDeque<Draft> path = new ArrayDeque<>();
  private final Map<Draft, Boolean> onPath = new HashMap<>();
  private final List<Component> components = new ArrayList<>();

  private NameOrder(Map<Draft, List<Draft>> needs) {
    this.needs = needs;
  }

  /** The components of {@code drafts}, those that are needed first. */
  static List<Component> of(Collection<Draft> drafts, Map<Draft, List<Draft>> needs) {
    var order = new NameOrder(needs);
    for (Draft draft : drafts) {
      if (!order.index.containsKey(draft)) {
        order.visit(draft);
      }
    }
    return order.components;
  }

  /** The shortest way from {@code start} back to itself; each needs the next. */
  static List<Draft> around(Draft start, Map<Draft, List<Draft>> needs) {
    var cameFrom = new HashMap<Draft, Draft>();
    var open = new ArrayDeque<Draft>(List.of(start));
    while (!open.isEmpty()) {
      Draft here = open.remove();
      for (Draft next : needs.getOrDefault(here, List.of())) {
        if (next == start) {
          var path = new ArrayDeque<Draft>();
          for (Draft d = here; d != start; d = cameFrom.getOrDefault(d, start)) {
            path.push(d);
          }
          path.push(start);
          return List.copyOf(path);
        }
        if (cameFrom.putIfAbsent(next, here) == null) {
          open.add(next);
        }
      }
    }
    throw new IllegalStateException(start.name + " does not need itself");
  }

  /** How far the visit of one name has come. */
  private static final class Visit {
    final Draft draft;
    int next;

    Visit(Draft draft) {
      this.draft = draft;
    }
  }

  private void visit(Draft start) {
    var visits = new ArrayDeque<Visit>();
    enter(start, visits);
    while (!visits.isEmpty()) {
      Visit visit = visits.element();
      List<Draft> needed = needs.getOrDefault(visit.draft, List.of());
      if (visit.next < needed.size()) {
        Draft next = needed.get(visit.next++);
        if (!index.containsKey(next)) {
          enter(next, visits);
        } else if (onPath.getOrDefault(next, false)) {
          low.merge(visit.draft, index.getOrDefault(next, 0), Math::min);
        }
      } else {
        visits.remove();
        leave(visit.draft);
        if (!visits.isEmpty()) {
          low.merge(visits.element().draft, low.getOrDefault(visit.draft, 0), Math::min);
        }
      }
    }
  }

  private void enter(Draft draft, ArrayDeque<Visit> visits) {
    index.put(draft, index.size());
    low.put(draft, index.size() - 1);
    path.push(draft);
    onPath.put(draft, true);
    visits.push(new Visit(draft));
  }

  private void leave(Draft draft) {
    if (!low.getOrDefault(draft, -1).equals(index.get(draft))) {
      return;
    }
    var names = new ArrayList<Draft>();
    Draft member;
    do {
      member = path.pop();
      onPath.put(member, false);
      names.addFirst(member);
    } while (member != draft);
    boolean circular = names.size() > 1 || needs.getOrDefault(draft, List.of()).contains(draft);
    components.add(new Component(List.copyOf(names), circular));
  }
}
