package org.claimwright.house.unlisted.money.shed;

class Rake {
}
