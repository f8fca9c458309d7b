package org.claimwright.house.unlisted.attic;

class Box {
}
