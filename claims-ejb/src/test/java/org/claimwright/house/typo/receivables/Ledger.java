package org.claimwright.house.typo.receivables;

class Ledger {
}
