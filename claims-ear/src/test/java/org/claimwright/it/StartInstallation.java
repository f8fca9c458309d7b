package org.claimwright.it;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts what the server needs before Arquillian reads its settings, and stops it after the last test. */
public final class StartInstallation implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Installation.start();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Installation.stop();
    }
}
