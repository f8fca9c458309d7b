/**
 * Pure functions: class and next action of a denial, its priority with its factors.
 */
package org.claimwright.denials.rules;
