//! Emulation blocks: their units, heads and deputies.

use std::collections::HashSet;

use super::super::findings::{OrgFinding, OrgFindingCode as Code};
use super::super::messages;
use super::super::tree::{Tree, in_unit};
use super::super::unit::Block;

pub(super) fn check(tree: &Tree<'_>, blocks: &[Block], found: &mut Vec<OrgFinding>) {
    let mut ids = HashSet::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        if !ids.insert(block.id.as_str()) {
            let path = format!("blocks[{at}].id");
            let error = messages::DUPLICATE_ID.error([&block.id]);
            found.push(OrgFinding::of_no_unit(Code::DuplicateId, path, error));
        }
    }
    for (at, node) in tree.nodes.iter().enumerate() {
        let block = node.unit.block.as_deref();
        if let Some(block) = block.filter(|block| !ids.contains(block)) {
            let id = node.unit.id.as_str();
            let error = messages::UNKNOWN_BLOCK.error([block, id]);
            found.push(OrgFinding::new(
                Code::UnknownBlock,
                id,
                in_unit(at, "block"),
                error,
            ));
        }
    }
    let belongs = |unit: &str, block: &Block| {
        let node = tree.find(unit).and_then(|at| tree.nodes.get(at));
        node.is_some_and(|node| node.unit.block.as_deref() == Some(&block.id))
    };
    for (at, block) in blocks.iter().enumerate() {
        match block.head.as_deref() {
            None => {
                let path = format!("blocks[{at}].head");
                let error = messages::BLOCK_WITHOUT_HEAD.error([&block.id]);
                found.push(OrgFinding::of_no_unit(Code::BlockWithoutHead, path, error));
            }
            Some(head) if !belongs(head, block) => {
                let path = format!("blocks[{at}].head");
                let error = messages::HEAD_NOT_IN_BLOCK.error([head, &block.id]);
                found.push(OrgFinding::new(
                    Code::BlockHeadNotInBlock,
                    head,
                    path,
                    error,
                ));
            }
            Some(_) => {}
        }
        for (number, deputy) in block.deputies.iter().enumerate() {
            if !belongs(deputy, block) {
                let path = format!("blocks[{at}].deputies[{number}]");
                let error = messages::DEPUTY_NOT_IN_BLOCK.error([deputy, &block.id]);
                found.push(OrgFinding::new(
                    Code::BlockDeputyNotInBlock,
                    deputy,
                    path,
                    error,
                ));
            }
        }
    }
}
