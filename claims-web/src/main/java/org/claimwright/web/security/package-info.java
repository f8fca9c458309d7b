/**
 * Sign-in: who calls ({@link org.claimwright.web.security.SignIn}), by session for screens and by key for the API; the login page; the
 * token against forged requests. What a caller may do is the use cases' business, with the roles of {@code access}.
 */
package org.claimwright.web.security;
