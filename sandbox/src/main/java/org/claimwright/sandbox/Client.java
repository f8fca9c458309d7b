package org.claimwright.sandbox;

/**
 * A payee: the practice, or a client of the billing company.
 *
 * @param npi   of ten digits, or null when only the tax id is known
 * @param taxId of nine digits, or null
 */
public record Client(String name, String npi, String taxId) {
}
