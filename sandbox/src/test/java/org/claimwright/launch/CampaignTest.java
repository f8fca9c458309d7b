package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {

    @TempDir
    private Path folder;

    @Test
    void a_campaign_goes_on_where_it_was_after_any_kill_of_itself() {
        Path file = folder.resolve("campaign.properties");
        Campaign.begin(file, 7).sent("aa").killed(false).sent("bb").killed(true).killed(false);
        assertEquals(new Campaign(file, 7, 2, 1, 2, List.of("aa", "bb")), Campaign.resume(file));
    }

    @Test
    void a_new_one_forgets_the_old_and_without_one_there_is_nothing_to_resume() {
        Path file = folder.resolve("campaign.properties");
        assertThrows(Refusal.class, () -> Campaign.resume(file));
        Campaign.begin(file, 7).sent("aa");
        Campaign.begin(file, 8);
        assertEquals(new Campaign(file, 8, 0, 0, 0, List.of()), Campaign.resume(file));
    }

    @Test
    void when_one_was_killed_more_often_than_asked_for_the_other_is_next() {
        Campaign campaign = Campaign.begin(folder.resolve("campaign.properties"), 7).killed(false).killed(false);
        assertTrue(campaign.nextIsDatabase(new Random(1), 1, 1));
        assertFalse(campaign.killed(true).nextIsDatabase(new Random(1), 3, 1));
    }
}
