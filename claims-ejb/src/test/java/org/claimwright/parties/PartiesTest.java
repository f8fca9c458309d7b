package org.claimwright.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void an_organisation_sees_its_own_payers_and_clients_by_name() throws Exception {
        int north = DATABASE.organisation("north");
        int south = DATABASE.organisation("south");
        DATABASE.execute(north, "insert into payer (name, identifier, denial_window_days) values ('Zenith', '1', 90), ('Acme', '2', null)");
        DATABASE.execute(south, "insert into payer (name, identifier) values ('Acme', '2')");
        DATABASE.execute(north, "insert into client (name, npi, tax_id) values ('Harbor', '1234567893', null), ('Dock', null, '123')");
        DATABASE.run(north, db -> {
            assertEquals(List.of("Acme", "Zenith"), new Payers(db).choices().stream().map(Payers.Choice::name).toList());
            assertEquals(List.of("Dock", "Harbor"), new Clients(db).choices().stream().map(Clients.Choice::name).toList());
        });
        DATABASE.run(south, db -> {
            assertEquals(1, new Payers(db).choices().size());
            assertEquals(List.of(), new Clients(db).choices());
        });
    }
}
