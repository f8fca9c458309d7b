package org.claimwright.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What {@code claimwright.properties} says about the organisation of this installation, its clients and its payers.
 *
 * @param name    {@code organisation.name}
 * @param sandbox {@code organisation.sandbox}: remittances marked as a test are posted
 * @param clients {@code client.<n>.name}, {@code .npi}, {@code .tax-id}; n from 1 without a gap
 * @param payers  {@code payer.<n>.name}, {@code .identifier}, {@code .denial-window-days}
 */
record Installation(String name, boolean sandbox, List<Client> clients, List<Payer> payers) {

    /** A payee; npi or taxId may be null, not both. */
    record Client(String name, String npi, String taxId) {
    }

    /** Who pays; denialWindowDays is null while nobody has looked into the contract. */
    record Payer(String name, String identifier, Integer denialWindowDays) {
    }

    /** @throws SetupException when a setting is missing or is not what it must be; the message names it */
    static Installation read(Properties settings) {
        return new Installation(required(settings, "organisation.name"), Boolean.parseBoolean(optional(settings, "organisation.sandbox")),
            clients(settings), payers(settings));
    }

    private static List<Client> clients(Properties settings) {
        List<Client> clients = new ArrayList<>();
        for (int n = 1; optional(settings, "client." + n + ".name") != null; n++) {
            String at = "client." + n + ".";
            Client client = new Client(required(settings, at + "name"), optional(settings, at + "npi"), optional(settings, at + "tax-id"));
            if (client.npi() == null && client.taxId() == null) {
                throw new SetupException(at + "npi and " + at + "tax-id are both missing: a payee is found by one of them");
            }
            clients.add(client);
        }
        return clients;
    }

    private static List<Payer> payers(Properties settings) {
        List<Payer> payers = new ArrayList<>();
        for (int n = 1; optional(settings, "payer." + n + ".name") != null; n++) {
            String at = "payer." + n + ".";
            payers.add(new Payer(required(settings, at + "name"), required(settings, at + "identifier"), days(settings, at + "denial-window-days")));
        }
        return payers;
    }

    private static Integer days(Properties settings, String setting) {
        String text = optional(settings, setting);
        if (text != null && !text.matches("[1-9][0-9]{0,3}")) {
            throw new SetupException(setting + " must be a number of days from 1 to 9999, or be left out");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private static String required(Properties settings, String setting) {
        String text = optional(settings, setting);
        if (text == null) {
            throw new SetupException("the setting " + setting + " is missing");
        }
        return text;
    }

    private static String optional(Properties settings, String setting) {
        String text = settings.getProperty(setting);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
