/**
 * What every guide asks of its segments and no schema can say: the tree of hierarchical levels, identifiers with check digits, names, addresses; and
 * the pieces that rules of features are built from ({@link org.claimwright.edi.rules.Sum}, {@link org.claimwright.edi.rules.KeptPlace}). Entry point:
 * {@link org.claimwright.edi.rules.CommonRules}. Pure: no clock, no database, and nothing of what a feature knows.
 */
package org.claimwright.edi.rules;
