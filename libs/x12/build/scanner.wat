;; Turns bytes into the token tables of src/core/tokens.ts, 16 bytes at a step. It has no state: the unfinished segment at
;; the end of a chunk is handed in again with the next one. The plain scanner in src/core/scan-plain.ts does the same.
;;
;; Memory: counts at 0 (segments, odd bytes, index of the first segment whose tag is not of two or three bytes), then input, elements, components, odd bytes, segments.
;; The places are those of src/core/tokens.ts; the assembler puts them in.
(module
  (memory (export "memory") $PAGES)

  ;; Scans input[start, end), where a segment begins at start. Returns where the first segment begins that is not in the
  ;; tables: one without its terminator, one that begins with the letters ISA, or one behind a full table.
  (func (export "scan")
    (param $start i32) (param $end i32)
    (param $element i32) (param $terminator i32) (param $component i32) (param $repetition i32)
    (result i32)
    (local $at i32) (local $rest i32)
    (local $elements i32) (local $components i32) (local $seenComponents i32) (local $odd i32) (local $segments i32) (local $strange i32) (local $tag i32)
    (local $elementMask i32) (local $componentMask i32) (local $terminatorMask i32) (local $oddMask i32)
    (local $bits i32) (local $bit i32) (local $below i32) (local $place i32) (local $last i32) (local $length i32)
    (local $segmentStart i32) (local $firstElement i32) (local $firstComponent i32) (local $word i32) (local $byte i32)
    (local $elementMarks v128) (local $terminators v128) (local $componentMarks v128) (local $repetitions v128)
    (local $blank v128) (local $span v128) (local $bytes v128) (local $isEnd v128) (local $isElement v128)
    (local $isComponent v128) (local $isOdd v128)

    (local.set $elementMarks (i8x16.splat (local.get $element)))
    (local.set $terminators (i8x16.splat (local.get $terminator)))
    (local.set $componentMarks (i8x16.splat (local.get $component)))
    (local.set $repetitions (i8x16.splat (local.get $repetition)))
    (local.set $blank (i8x16.splat (i32.const 0x20)))
    (local.set $span (i8x16.splat (i32.const 0x5e)))
    (local.set $strange (i32.const -1))
    (local.set $at (local.get $start))
    (local.set $segmentStart (local.get $start))
    (local.set $word (i32.load offset=$INPUT (local.get $start)))

    (block $stop
      (loop $chunk
        (br_if $stop (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $bytes (v128.load offset=$INPUT (local.get $at)))
        (local.set $isEnd (i8x16.eq (local.get $bytes) (local.get $terminators)))
        (local.set $isElement
          (v128.or (local.get $isEnd) (i8x16.eq (local.get $bytes) (local.get $elementMarks))))
        (local.set $isComponent
          (v128.andnot
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $componentMarks))
              (i8x16.eq (local.get $bytes) (local.get $repetitions)))
            (local.get $isElement)))
        ;; Not between blank and tilde, and no delimiter.
        (local.set $isOdd
          (v128.andnot
            (i8x16.gt_u (i8x16.sub (local.get $bytes) (local.get $blank)) (local.get $span))
            (v128.or (local.get $isElement) (local.get $isComponent))))
        (local.set $elementMask (i8x16.bitmask (local.get $isElement)))
        (local.set $componentMask (i8x16.bitmask (local.get $isComponent)))
        (local.set $terminatorMask (i8x16.bitmask (local.get $isEnd)))
        (local.set $oddMask (i8x16.bitmask (local.get $isOdd)))
        (local.set $rest (i32.sub (local.get $end) (local.get $at)))
        (if (i32.lt_u (local.get $rest) (i32.const 16))
          (then
            (local.set $below (i32.sub (i32.shl (i32.const 1) (local.get $rest)) (i32.const 1)))
            (local.set $elementMask (i32.and (local.get $elementMask) (local.get $below)))
            (local.set $componentMask (i32.and (local.get $componentMask) (local.get $below)))
            (local.set $terminatorMask (i32.and (local.get $terminatorMask) (local.get $below)))
            (local.set $oddMask (i32.and (local.get $oddMask) (local.get $below)))))

        ;; Odd bytes, without the line break after a terminator.
        (block $oddDone
          (br_if $oddDone (i32.eqz (local.get $oddMask)))
          (loop $nextOdd
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $oddMask))))
            (local.set $oddMask (i32.and (local.get $oddMask) (i32.sub (local.get $oddMask) (i32.const 1))))
            (i32.store offset=$ODD (i32.shl (local.get $odd) (i32.const 2)) (local.get $place))
            (local.set $odd (i32.add (local.get $odd) (i32.const 1)))
            (local.set $byte (i32.load8_u offset=$INPUT (local.get $place)))
            (if (i32.or
                  (i32.eq (local.get $byte) (i32.const 10))
                  (i32.eq (local.get $byte) (i32.const 13)))
              (then
                (local.set $last (i32.load8_u offset=$BEFORE_INPUT (local.get $place)))
                (if (i32.or
                      (i32.eq (local.get $last) (local.get $terminator))
                      (i32.and
                        (i32.eq (local.get $last) (i32.const 13))
                        (i32.eq
                          (i32.load8_u offset=$TWO_BEFORE_INPUT (local.get $place))
                          (local.get $terminator))))
                  (then (local.set $odd (i32.sub (local.get $odd) (i32.const 1)))))))
            (br_if $nextOdd (local.get $oddMask))))

        ;; Ends of elements: four are written whether they are there or not, which is cheaper than to ask.
        (local.set $bits (local.get $elementMask))
        (local.set $place (i32.shl (local.get $elements) (i32.const 2)))
        (i32.store offset=$ELEMENTS (local.get $place) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
        (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
        (i32.store offset=$ELEMENTS_1 (local.get $place) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
        (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
        (i32.store offset=$ELEMENTS_2 (local.get $place) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
        (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
        (i32.store offset=$ELEMENTS_3 (local.get $place) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
        (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
        (block $elementsDone
          (br_if $elementsDone (i32.eqz (local.get $bits)))
          (loop $nextElement
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (i32.store offset=$ELEMENTS_3 (local.get $place)
              (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br_if $nextElement (local.get $bits))))

        (block $componentsDone
          (br_if $componentsDone (i32.eqz (local.get $componentMask)))
          (local.set $bits (local.get $componentMask))
          (local.set $place (i32.shl (local.get $components) (i32.const 2)))
          (loop $nextComponent
            (i32.store offset=$COMPONENTS (local.get $place)
              (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br_if $nextComponent (local.get $bits))))

        (local.set $seenComponents
          (i32.add (local.get $components) (i32.popcnt (local.get $componentMask))))

        ;; Ends of segments.
        (block $segmentsDone
          (br_if $segmentsDone (i32.eqz (local.get $terminatorMask)))
          (loop $nextSegment
            (local.set $bit (i32.ctz (local.get $terminatorMask)))
            (local.set $below (i32.sub (i32.shl (i32.const 1) (local.get $bit)) (i32.const 1)))
            (local.set $last
              (i32.add (local.get $elements)
                (i32.popcnt (i32.and (local.get $elementMask) (local.get $below)))))
            (local.set $place (i32.add (local.get $at) (local.get $bit)))
            ;; A line feed that is the terminator may stand in blanks that were passed over.
            (if (i32.le_u (local.get $segmentStart) (local.get $place))
              (then
                (local.set $length
                  (i32.sub
                    (i32.load offset=$ELEMENTS (i32.shl (local.get $firstElement) (i32.const 2)))
                    (local.get $segmentStart)))
                (local.set $bits (i32.mul (local.get $segments) (i32.const 20)))
                (local.set $tag
                  (select
                    (i32.and (local.get $word) (i32.const 0xffffff))
                    (select
                      (i32.and (local.get $word) (i32.const 0xffff))
                      (i32.const 0)
                      (i32.eq (local.get $length) (i32.const 2)))
                    (i32.eq (local.get $length) (i32.const 3))))
                ;; What begins with a blank or control character is no tag, nor is a byte order mark.
                (local.set $tag
                  (select
                    (local.get $tag)
                    (i32.const 0)
                    (i32.and
                      (i32.gt_u (i32.and (local.get $word) (i32.const 0xff)) (i32.const 32))
                      (i32.eqz (i32.eq (local.get $tag) (i32.const 0xbfbbef))))))
                (if (i32.eqz (local.get $tag))
                  (then
                    (if (i32.eq (local.get $strange) (i32.const -1))
                      (then (local.set $strange (local.get $segments))))))
                (i32.store offset=$SEGMENTS (local.get $bits) (local.get $tag))
                (i32.store offset=$SEGMENTS_1 (local.get $bits) (local.get $segmentStart))
                (i32.store offset=$SEGMENTS_2 (local.get $bits) (local.get $firstElement))
                (i32.store offset=$SEGMENTS_3 (local.get $bits) (local.get $last))
                (i32.store offset=$SEGMENTS_4 (local.get $bits) (local.get $firstComponent))
                (local.set $segments (i32.add (local.get $segments) (i32.const 1)))))
            (local.set $firstElement (i32.add (local.get $last) (i32.const 1)))
            (local.set $firstComponent
              (i32.add (local.get $components)
                (i32.popcnt (i32.and (local.get $componentMask) (local.get $below)))))
            (local.set $segmentStart (i32.add (local.get $place) (i32.const 1)))
            (block $noBlank
              (loop $skip
                (br_if $noBlank (i32.ge_u (local.get $segmentStart) (local.get $end)))
                (local.set $byte (i32.load8_u offset=$INPUT (local.get $segmentStart)))
                (br_if $noBlank (i32.gt_u (local.get $byte) (i32.const 32)))
                (br_if $noBlank
                  (i32.eqz
                    (i32.or
                      (i32.eq (local.get $byte) (i32.const 32))
                      (i32.or
                        (i32.eq (local.get $byte) (i32.const 10))
                        (i32.eq (local.get $byte) (i32.const 13))))))
                (local.set $segmentStart (i32.add (local.get $segmentStart) (i32.const 1)))
                (br $skip)))
            (local.set $word (i32.load offset=$INPUT (local.get $segmentStart)))
            (br_if $stop
              (i32.and
                (i32.eq (i32.and (local.get $word) (i32.const 0xffffff)) (i32.const 0x415349))
                (i32.le_u (i32.add (local.get $segmentStart) (i32.const 3)) (local.get $end))))
            (br_if $stop (i32.ge_u (local.get $segments) (i32.const $MAX_SEGMENTS)))
            (local.set $terminatorMask
              (i32.and (local.get $terminatorMask) (i32.sub (local.get $terminatorMask) (i32.const 1))))
            (br_if $nextSegment (local.get $terminatorMask))))

        (local.set $elements (i32.add (local.get $elements) (i32.popcnt (local.get $elementMask))))
        (local.set $components (local.get $seenComponents))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $chunk)))

    (i32.store (i32.const 0) (local.get $segments))
    (i32.store (i32.const 4) (local.get $odd))
    (i32.store (i32.const 8) (local.get $strange))
    ;; Behind the last component mark, so that a reader of marks needs no count.
    (i32.store offset=$COMPONENTS (i32.shl (local.get $seenComponents) (i32.const 2)) (i32.const 0x7fffffff))
    (local.get $segmentStart)))
