package com.bloomz.rostersync.simulator.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** Hands out the objects of a list in a seeded order, each of them once, while there are any. */
final class RandomPicker {
  private final Deque<ObjectNode> waiting;

  RandomPicker(List<ObjectNode> objects, SplittableRandom random) {
    var shuffled = new ArrayList<>(objects);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      ObjectNode moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    this.waiting = new ArrayDeque<>(shuffled);
  }

  /** That many objects; none at all where so many are not left. */
  List<ObjectNode> next(int count) {
    var given = new ArrayList<ObjectNode>();
    while (waiting.size() + given.size() >= count && given.size() < count) {
      given.add(waiting.removeFirst());
    }
    return given;
  }
}
