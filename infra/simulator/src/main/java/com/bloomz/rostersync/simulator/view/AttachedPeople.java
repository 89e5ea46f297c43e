package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.CleverRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who belongs to a school because one of its sections names them. */
record AttachedPeople(Set<String> students, Set<String> teachers) {
  static AttachedPeople to(List<Group> groups, String school) {
    var students = new HashSet<String>();
    var teachers = new HashSet<String>();
    groups.stream()
        .filter(group -> group.school().equals(school))
        .forEach(
            group -> {
              students.addAll(group.students());
              teachers.addAll(group.teachers());
            });
    return new AttachedPeople(students, teachers);
  }

  Set<String> as(CleverRole role) {
    return switch (role) {
      case STUDENT -> students;
      case TEACHER -> teachers;
      case STAFF, CONTACT, DISTRICT_ADMIN -> Set.of();
    };
  }
}
