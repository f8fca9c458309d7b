package org.claimwright.web;

/** An entry of the side navigation, in its order there. */
public enum Section {

    DENIALS("Work", "Denials", "/denials"),
    EXCEPTIONS("Work", "Exceptions", "/exceptions");

    private final String group;
    private final String title;
    private final String path;

    Section(String group, String title, String path) {
        this.group = group;
        this.title = title;
        this.path = path;
    }

    /** The heading that it stands under. */
    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** Where its screen is: {@code /denials}. */
    public String path() {
        return path;
    }

    /** Does a heading come before it? */
    public boolean opensGroup() {
        return ordinal() == 0 || !values()[ordinal() - 1].group.equals(group);
    }
}
