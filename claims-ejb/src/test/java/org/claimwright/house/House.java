package org.claimwright.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The package table: which room may use which. A room is a package directly under the root; a feature's rooms have at most the inner
 * packages x12 and rules. Says what breaks the table as sentences.
 */
final class House {

    private static final Set<String> INNER = Set.of("x12", "rules");

    private final String root;
    private final Map<String, Set<String>> mayUse = new LinkedHashMap<>();
    private final Set<String> open = new TreeSet<>();

    House(String root) {
        this.root = root;
    }

    /** A room and the rooms that it may use, separated by spaces; {@code *.x12} means that inner package of any room. */
    House room(String name, String uses) {
        mayUse.put(name, new TreeSet<>(uses.isBlank() ? List.of() : Arrays.asList(uses.trim().split(" +"))));
        return this;
    }

    /** Rooms that everybody may use. */
    House openToAll(String... names) {
        open.addAll(List.of(names));
        return this;
    }

    List<String> violations(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        found.addAll(roomsThatDoNotExist(classes));
        found.addAll(packagesThatAreNotListed(classes));
        found.addAll(forbiddenUses(classes));
        return found;
    }

    private Collection<String> roomsThatDoNotExist(JavaClasses classes) {
        Set<String> built = new TreeSet<>();
        classes.forEach(c -> built.add(room(c)));
        Set<String> missing = new TreeSet<>();
        Set<String> named = new TreeSet<>(mayUse.keySet());
        mayUse.values().forEach(uses -> uses.stream().filter(u -> !u.startsWith("*.")).forEach(named::add));
        for (String name : named) {
            if (!built.contains(name)) {
                missing.add("the table names " + name + ", but there is no package " + root + "." + name);
            }
        }
        return missing;
    }

    private Collection<String> packagesThatAreNotListed(JavaClasses classes) {
        Set<String> unlisted = new TreeSet<>();
        for (JavaClass c : classes) {
            if (isOurs(c) && !mayUse.containsKey(room(c))) {
                unlisted.add("the package " + c.getPackageName() + " is in no row of the table");
            } else if (isOurs(c) && !inner(c).isEmpty() && !INNER.contains(inner(c))) {
                unlisted.add("the package " + c.getPackageName() + " is neither a room nor the x12 or rules of one");
            }
        }
        return unlisted;
    }

    private Collection<String> forbiddenUses(JavaClasses classes) {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass user : classes) {
            if (isOurs(user) && mayUse.containsKey(room(user))) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(used) && !allowed(user, used)) {
                        forbidden.add(user.getName() + " uses " + used.getName() + ", but " + room(user) + " may not use " + room(used));
                    }
                }
            }
        }
        return forbidden;
    }

    private boolean allowed(JavaClass user, JavaClass used) {
        Set<String> uses = mayUse.get(room(user));
        return room(user).equals(room(used)) || open.contains(room(used)) && mayUse.containsKey(room(used)) || uses.contains(room(used))
                || uses.contains("*." + inner(used));
    }

    private boolean isOurs(JavaClass c) {
        return c.getPackageName().startsWith(root + ".");
    }

    private String room(JavaClass c) {
        return isOurs(c) ? c.getPackageName().substring(root.length() + 1).split("\\.")[0] : "";
    }

    private String inner(JavaClass c) {
        String[] parts = c.getPackageName().substring(root.length() + 1).split("\\.", 2);
        return parts.length < 2 ? "" : parts[1];
    }
}
