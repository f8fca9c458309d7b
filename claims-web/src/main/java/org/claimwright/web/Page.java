package org.claimwright.web;

/**
 * What a screen answers with: a template and the one model that it takes.
 *
 * @param template below {@code src/main/jte}, e.g. {@code denials/queue.jte}
 * @param model    the template's parameter
 */
public record Page(String template, Object model) {
}
